package city.kontor.rules;

import city.kontor.history.FactId;
import city.kontor.names.ChosenNames;
import city.kontor.web.Words;
import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Says rules in sentences. A part that is left open is said to be not known. */
public final class RuleWords {

  private final Words words;
  private final ChosenNames names;

  public RuleWords(Words words, ChosenNames names) {
    this.words = words;
    this.names = names;
  }

  public String of(Rule rule) {
    return String.join(words.say("layout.gap"), sentences(rule));
  }

  private List<String> sentences(Rule rule) {
    return switch (rule) {
      case AdmissionRule it -> admission(it);
      case Entitlement it -> List.of(entitlement(it));
      case NoticeRule it -> notice(it);
      case SuspensionRule it -> suspension(it);
      case FeeRule it -> fee(it);
      case Band it -> List.of(bounds(it, words));
      case PriceRule it -> price(it);
    };
  }

  private List<String> admission(AdmissionRule it) {
    var said = new ArrayList<String>();
    said.add(
        words.say(
            "rules.admission." + (it.path() == null ? "any" : Words.key(it.path())),
            who(it.category())));
    if (it.endorsement() != null) {
      said.add(words.word("rules.endorsement", it.endorsement()));
    }
    said.add(
        it.decidedBy() == null
            ? words.say("rules.admission.decided.open")
            : words.say("rules.admission.decided", names.text(it.decidedBy())));
    said.add(
        it.effective() == null
            ? words.say("rules.effect.open")
            : words.word("rules.effect", it.effective()));
    return said;
  }

  private String entitlement(Entitlement it) {
    var may = words.word(it.granted() ? "rules.may" : "rules.may-not", it.right());
    if (!it.granted() || it.paid() == PaidThrough.NONE) {
      return words.say("rules.entitlement", who(it.category()), may);
    }
    return it.paid() == null
        ? words.say("rules.entitlement.open", who(it.category()), may)
        : words.say(
            "rules.entitlement.paid", who(it.category()), may, words.word("rules.paid", it.paid()));
  }

  private List<String> notice(NoticeRule it) {
    return List.of(
        it.months() == null
            ? words.say("rules.notice.open")
            : words.say("rules.notice", it.months()),
        it.due() == null ? words.say("rules.due.open") : words.word("rules.due", it.due()));
  }

  private List<String> suspension(SuspensionRule it) {
    return List.of(
        it.years() == null
            ? words.say("rules.suspension.open")
            : words.say("rules.suspension", it.years()),
        it.endedBy() == null
            ? words.say("rules.suspension.ends.open")
            : words.say("rules.suspension.ends", names.text(it.endedBy())));
  }

  private List<String> fee(FeeRule it) {
    var said = new ArrayList<String>();
    if (it.formula() == null) {
      return List.of(words.say("rules.fee.open", who(it.category())));
    }
    said.add(
        words.say(
            "rules.fee." + Words.key(it.formula()),
            who(it.category()),
            sum(it.amount(), it.currency()),
            it.rate() == null ? "" : decimal(it.rate(), words),
            it.currency()));
    if (it.least() != null) {
      said.add(words.say("rules.fee.least", sum(it.least(), it.currency())));
    }
    if (it.most() != null) {
      said.add(words.say("rules.fee.most", sum(it.most(), it.currency())));
    }
    return said;
  }

  private List<String> price(PriceRule it) {
    var said = new ArrayList<String>();
    if (it.free() != null) {
      said.add(words.say("rules.price.free", it.free()));
    }
    said.add(
        it.memberPrice() == null
            ? words.say("rules.price.member.open")
            : words.say("rules.price.member", sum(it.memberPrice(), it.currency())));
    said.add(
        it.price() == null
            ? words.say("rules.price.other.open")
            : words.say("rules.price.other", sum(it.price(), it.currency())));
    return said;
  }

  private String sum(@Nullable BigDecimal amount, @Nullable String currency) {
    return amount == null || currency == null ? "" : sum(amount, currency, words);
  }

  /** A sum of money as prose has it: {@code EUR 5,240}, {@code EUR 1,250.50}. */
  public static String sum(BigDecimal amount, String currency, Words words) {
    var format = NumberFormat.getInstance(words.language().locale());
    var decimals = Currencies.decimals(amount, currency);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return words.say("rules.sum", currency, format.format(amount));
  }

  static String sum(Money money, Words words) {
    return sum(money.getAmount(), money.getCurrencyUnit().getCode(), words);
  }

  /** With all its decimals: a rate may be very small. */
  public static String decimal(BigDecimal number, Words words) {
    var format = NumberFormat.getInstance(words.language().locale());
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number);
  }

  /** Of whom a rule speaks. */
  public String who(@Nullable FactId category) {
    return category == null ? words.say("rules.every-member") : names.text(category);
  }

  /** A row with its table, as it reads outside of it. */
  public String row(Band it) {
    var isOfClass = it.incomeClass() != null && it.use() != Band.Use.INCOME_CLASS;
    var title =
        words.say(
            "rules.table." + Words.key(it.use()) + (isOfClass ? ".class" : ""),
            it.category() == null ? "" : names.text(it.category()),
            it.incomeClass());
    var table =
        it.category() == null
            ? title
            : words.say("rules.table.for", title, names.text(it.category()));
    var called = it.use() == Band.Use.INCOME_CLASS ? it.incomeClass() : null;
    var value = it.value() == null ? "" : decimal(it.value(), words);
    return words.say(
        "rules.row",
        table,
        bounds(it, words),
        called == null
            ? value
            : value.isEmpty() ? called : words.say("rules.class.value", called, value));
  }

  /** The bounds of a row as its source words them. */
  static String bounds(Band it, Words words) {
    var from =
        it.atLeast() != null
            ? words.say("rules.bound.at-least", it.atLeast())
            : it.above() != null ? words.say("rules.bound.above", it.above()) : "";
    var to =
        it.atMost() != null
            ? words.say("rules.bound.at-most", it.atMost())
            : it.below() != null ? words.say("rules.bound.below", it.below()) : "";
    if (it.isOpen()) {
      return words.say("rules.bound.open");
    }
    if (it.atLeast() != null && it.atMost() != null) {
      return words.say("rules.bound.both", it.atLeast(), it.atMost());
    }
    return from.isEmpty() ? to : to.isEmpty() ? from : words.say("rules.bound.and", from, to);
  }

  /** What lies in no row of a table of these, or in two; each with its table. */
  public static List<String> flaws(RuleBooks.Contents contents, Words words) {
    return contents.articles().stream()
        .flatMap(it -> TableKey.tables(contents.bandsOf(it.id())).entrySet().stream())
        .flatMap(
            table ->
                Flaw.of(table.getValue().stream().map(Ruled::rule).toList()).stream()
                    .map(
                        it ->
                            words.say(
                                "rules.table.for",
                                words.say(
                                    "rules.table."
                                        + Words.key(table.getKey().use())
                                        + (table.getKey().incomeClass().isPresent()
                                            ? ".class"
                                            : ""),
                                    "",
                                    table.getKey().incomeClass().orElse("")),
                                flaw(it, words))))
        .toList();
  }

  static String flaw(Flaw flaw, Words words) {
    var key = "rules.flaw." + Words.key(flaw.sort());
    return flaw.to() == Long.MAX_VALUE
        ? words.say(key + ".from", flaw.from())
        : flaw.from() == flaw.to()
            ? words.say(key + ".one", flaw.from())
            : words.say(key, flaw.from(), flaw.to());
  }

  /** What a rule leaves open; empty where it says everything. */
  List<String> open(Rule rule) {
    return switch (rule) {
      case AdmissionRule it when it.decidedBy() == null ->
          List.of(words.say("rules.admission.decided.open"));
      case AdmissionRule it when it.effective() == null -> List.of(words.say("rules.effect.open"));
      case Entitlement it when it.granted() && it.paid() == null -> List.of(entitlement(it));
      case NoticeRule it when it.months() == null -> List.of(words.say("rules.notice.open"));
      case SuspensionRule it when it.years() == null -> List.of(words.say("rules.suspension.open"));
      case FeeRule it when it.formula() == null ->
          List.of(words.say("rules.fee.open", who(it.category())));
      case Band it when it.isOpen() && it.use() == Band.Use.VOTES ->
          List.of(words.say("rules.votes.open"));
      default -> List.of();
    };
  }
}
