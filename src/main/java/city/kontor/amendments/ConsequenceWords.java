package city.kontor.amendments;

import city.kontor.amendments.Consequence.Sort;
import city.kontor.amendments.Consequence.Turn;
import city.kontor.names.ChosenNames;
import city.kontor.organizations.Parties;
import city.kontor.rules.Reason;
import city.kontor.standing.Outcome;
import city.kontor.web.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Says what a new version comes to, in words and as data. */
final class ConsequenceWords {

  /** So many are shown on the page; the data have more. */
  private static final int SHOWN = 20;

  private static final int MOST = 1000;

  private final Words words;
  private final ChosenNames names;
  private final Parties parties;

  /**
   * @param names of what the reasons speak of
   */
  ConsequenceWords(Words words, ChosenNames names, Parties parties) {
    this.words = words;
    this.names = names;
    this.parties = parties;
  }

  AmendmentPage.Comes page(Consequence it) {
    var many = it.members().size();
    return new AmendmentPage.Comes(
        sentence(it),
        sorted(it.members()).stream()
            .limit(SHOWN)
            .map(turn -> new AmendmentPage.Member(parties.link(turn.member()), said(it, turn)))
            .toList(),
        many > SHOWN ? words.say("amendments.comes.first", SHOWN, many) : "");
  }

  AmendmentData.Comes data(Consequence it) {
    return new AmendmentData.Comes(
        Words.key(it.of()),
        Words.key(it.sort()),
        it.why() == null ? null : it.why().key(),
        sentence(it),
        it.members().size(),
        sorted(it.members()).stream()
            .limit(MOST)
            .map(
                turn ->
                    new AmendmentData.Member(
                        parties.data(turn.member()), value(turn.was()), value(turn.is())))
            .toList());
  }

  private List<Turn> sorted(List<Turn> members) {
    var order = parties.order();
    return members.stream()
        .sorted((one, other) -> order.compare(one.member(), other.member()))
        .toList();
  }

  /** What becomes otherwise, and for how many. */
  private String sentence(Consequence it) {
    var key =
        "amendments.comes."
            + (it.of().right() == null ? Words.key(it.of()) : "right")
            + "."
            + Words.key(it.sort());
    var of = it.of().right() == null ? "" : words.word("word.right", it.of().right());
    var said = words.say(key, it.members().size(), of, sums(it));
    return it.why() == null ? said : said + words.say("layout.gap") + it.why().in(words, names);
  }

  /** Where fees change within a currency: for all the same, or together. */
  private String sums(Consequence it) {
    if (it.of() != Aspect.FEE || (it.sort() != Sort.MORE && it.sort() != Sort.LESS)) {
      return "";
    }
    var first = it.members().getFirst();
    var isSame =
        it.members().stream()
            .allMatch(
                turn ->
                    Objects.equals(turn.was(), first.was())
                        && Objects.equals(turn.is(), first.is()));
    return isSame
        ? words.say(
            "amendments.comes.each", word(first.was()), word(first.is()), it.members().size())
        : from(
            "amendments.comes.together",
            Money.total(it.members().stream().map(turn -> (Money) turn.was()).toList()),
            Money.total(it.members().stream().map(turn -> (Money) turn.is()).toList()));
  }

  private String said(Consequence it, Turn turn) {
    return switch (it.sort()) {
      case GAINED, LOST -> "";
      case MORE, LESS, OTHER_CURRENCY, NOT_KNOWN, NOT_KNOWN_BEFORE ->
          (turn.was() == null && turn.is() == null) || turn.was() instanceof Outcome
              ? ""
              : from("amendments.comes.from", turn.was(), turn.is());
    };
  }

  private String from(String key, @Nullable Object was, @Nullable Object is) {
    return words.say(key, word(was), word(is));
  }

  private String word(@Nullable Object value) {
    return switch (value) {
      case null -> words.say("amendments.comes.not-known");
      case Money sum -> Reason.of("sum", null, sum).in(words, null);
      case BigDecimal votes -> words.number(votes);
      default -> value.toString();
    };
  }

  private static @Nullable Object value(@Nullable Object value) {
    return switch (value) {
      case Money sum -> new AmendmentData.Sum(sum.getAmount(), sum.getCurrencyUnit().getCode());
      case Outcome outcome -> Words.key(outcome);
      case null, default -> value;
    };
  }
}
