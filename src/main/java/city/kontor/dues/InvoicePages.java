package city.kontor.dues;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.kontor.dues.Observation.Measure;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.Membership;
import city.kontor.names.ChosenNames;
import city.kontor.names.Names;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.rules.Currencies;
import city.kontor.rules.Fee;
import city.kontor.rules.FeeRule;
import city.kontor.rules.Reason;
import city.kontor.rules.Reckoning;
import city.kontor.rules.Ruled;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Choice;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Mistake;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The invoices of a network, and a fee as its rules reckon it before it is asked for. */
@Component
class InvoicePages {

  private static final String RECKONING = "/invoices/reckoning";

  private final Billing billing;
  private final Organizations organizations;
  private final Names names;
  private final Sources sources;
  private final Languages languages;

  InvoicePages(
      Billing billing,
      Organizations organizations,
      Names names,
      Sources sources,
      Languages languages) {
    this.billing = billing;
    this.organizations = organizations;
    this.names = names;
    this.sources = sources;
    this.languages = languages;
  }

  InvoicesPage list(
      Networks.Listed network, Picked picked, Set<FactId> seeing, Paging paging, Reading reading) {
    var words = languages.words(reading.language());
    var due = billing.due(network.id(), seeing, reading);
    var brought = paging.part(due.of(picked));
    var shown = paging.rows(brought);
    var parties =
        organizations.parties(
            Stream.concat(Stream.of(network.id()), due.members(shown)).toList(),
            reading,
            network.id());
    var name = parties.text(network.id());
    var year = String.valueOf(reading.on().getYear());
    var path = picked.path(reading.path());
    return new InvoicesPage(
        network.head(
            words.say("dues.title", name),
            words.say("dues.lede", name, reading.on()),
            name,
            words,
            reading),
        words.say("dues.lede", name, reading.on()),
        Arrays.stream(Picked.values())
            .map(
                it ->
                    new Choice(
                        new Link(
                            words.say("dues.picked." + Words.key(it), due.of(it).size()),
                            reading.to(it.path(reading.path()))),
                        it == picked))
            .toList(),
        rows(shown, parties, words, reading),
        words.say("dues.none." + Words.key(picked)),
        words.say("dues.without", year),
        due.without().stream()
            .sorted(parties.order())
            .map(
                it ->
                    new InvoicesPage.Missing(
                        parties.link(it),
                        new Link(
                            words.say("dues.reckon"),
                            reading.to(
                                network.path() + RECKONING + "?member=" + slug(parties, it)))))
            .toList(),
        member(network, "", null, reading),
        paging.previous(path, words, reading),
        paging.next(brought, path, words, reading));
  }

  /** Asks whose fee is to be reckoned. */
  InvoicesPage.Asking asking(
      Networks.Listed network, String typed, List<Mistake> mistakes, Reading reading) {
    var words = languages.words(reading.language());
    var name = names.of(List.of(network.id()), reading).text(network.id());
    var lede = words.say("dues.asking.lede", name, reading.on());
    return new InvoicesPage.Asking(
        network.head(words.say("dues.asking", name), lede, name, words, reading),
        lede,
        member(network, typed, mistakes.isEmpty() ? null : mistakes.getFirst().in(words), reading));
  }

  private static InvoicesPage.Member member(
      Networks.Listed network, String typed, @Nullable String mistake, Reading reading) {
    var prefix = reading.prefixed() ? "/" + reading.language().tag() : "";
    return new InvoicesPage.Member(prefix + network.path() + RECKONING, typed, mistake);
  }

  private List<InvoicesPage.Row> rows(
      List<Billing.Billed> shown, Parties parties, Words words, Reading reading) {
    var examples = sources.examples(reading.recorded());
    return shown.stream()
        .map(
            it ->
                row(
                    it,
                    sources.example(it.restingOn(), examples, reading).orElse(null),
                    parties,
                    words,
                    reading))
        .toList();
  }

  private static InvoicesPage.Row row(
      Billing.Billed it, @Nullable Tick mark, Parties parties, Words words, Reading reading) {
    var invoice = it.invoice().fact();
    return new InvoicesPage.Row(
        parties.link(it.member()),
        String.valueOf(invoice.year()),
        new Link(invoice.number(), reading.to("/facts/" + it.invoice().id())),
        mark,
        it.rest() == null ? "" : sum(it.rest(), words),
        invoice.dueOn() == null ? "" : words.date(invoice.dueOn()),
        words.word("dues.state", it.asked().state()),
        it.asked().surplus() == null
            ? ""
            : words.say("dues.surplus", sum(it.asked().surplus(), words)),
        it.received().stream().map(payment -> received(payment, words, reading)).toList(),
        next(it.asked(), words, reading));
  }

  /** What came in another currency is put right first: only then it is known what is left. */
  private static @Nullable Link next(Ledger.Asked it, Words words, Reading reading) {
    var invoice = it.invoice().fact();
    if (it.stray() != null) {
      return new Link(
          words.say("dues.stray", invoice.currency()),
          reading.to("/facts/" + it.stray() + "/correct"));
    }
    return it.bill() == null ? null : pay(invoice, it.bill(), words, reading);
  }

  /** Leads to a payment; says how much it was and when it came, as far as that is known. */
  private static Link received(Kept<Payment> it, Words words, Reading reading) {
    var payment = it.fact();
    var sum = InvoiceData.Sum.of(payment.amount(), payment.currency());
    var said =
        Stream.of(
                Optional.ofNullable(sum).map(known -> sum(known.money(), words)),
                Optional.ofNullable(payment.receivedOn()).map(words::date))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(words.say("layout.dot")));
    return new Link(
        said.isEmpty() ? words.say("dues.received") : said, reading.to("/facts/" + it.id()));
  }

  private static String sum(Money sum, Words words) {
    return Reason.of("sum", null, sum).in(words, null);
  }

  private static Link pay(Invoice invoice, Ledger.Bill bill, Words words, Reading reading) {
    return new Link(
        words.say("dues.pay"),
        reading.to(
            "/facts/new/payment?network="
                + invoice.network()
                + "&organization="
                + invoice.organization()
                + "&invoice="
                + bill.invoice()
                + "&year="
                + invoice.year()
                + "&covers=year&amount="
                + Currencies.typed(bill.rest())
                + "&currency="
                + invoice.currency()));
  }

  private static String slug(Parties parties, FactId member) {
    return parties.path(member).map(it -> it.replaceAll(".*/", "")).orElse("");
  }

  /**
   * The fee of a member for the year of the day, with everything it is reckoned from.
   *
   * @param as in which category it is to become a member; null where it is one, or it is not known
   */
  InvoicesPage.Reckoned reckoned(
      Networks.Listed network, Organizations.Listed member, @Nullable FactId as, Reading reading) {
    var words = languages.words(reading.language());
    var it = billing.reckoned(network.id(), member.id(), as, reading);
    var category = it.category();
    var chosen =
        names.of(
            Stream.of(
                    Stream.of(network.id(), member.id(), category == null ? member.id() : category),
                    it.fee().stream().flatMap(fee -> fee.reasons().stream()).flatMap(Reason::named),
                    it.figures().offices())
                .flatMap(those -> those)
                .distinct()
                .toList(),
            reading);
    var name = chosen.text(network.id());
    var steps =
        it.fee().map(Fee::reasons).orElse(List.of()).stream()
            .map(step -> step.in(words, chosen))
            .toList();
    var cautions = new ArrayList<String>();
    if (it.spell().isEmpty()) {
      cautions.add(words.say("dues.not-a-member", reading.on()));
    }
    if (it.rule().isEmpty()) {
      cautions.add(words.say("dues.no-rule", reading.on()));
    } else if (!it.isCertain()) {
      cautions.add(words.say("rules.perhaps-in-force", reading.on()));
    }
    var amount = it.fee().map(Fee::amount).orElse(null);
    var title =
        words.say(
            "dues.reckoned",
            chosen.text(member.id()),
            name,
            String.valueOf(reading.on().getYear()));
    return new InvoicesPage.Reckoned(
        network.head(title, words.say("dues.reckoned.lede"), name, words, reading),
        words.say("dues.reckoned.lede"),
        inputs(
            network.id(),
            member.id(),
            it.spell(),
            category == null ? null : chosen.text(category),
            it.figures(),
            chosen,
            words,
            reading),
        amount == null ? null : Reason.of("sum", null, amount).in(words, null),
        steps,
        cautions,
        new Link(
            words.say(amount == null ? "dues.issue.other" : "dues.issue"),
            reading.to(
                form(
                    network,
                    member,
                    it.rule(),
                    it.fee().orElse(null),
                    category,
                    it.inputs(),
                    steps,
                    title,
                    reading))));
  }

  private List<InvoicesPage.Input> inputs(
      FactId network,
      FactId member,
      Optional<Kept<Membership>> spell,
      @Nullable String category,
      Figures figures,
      ChosenNames chosen,
      Words words,
      Reading reading) {
    var ticks =
        sources.ticks(
            Stream.concat(spell.stream().map(Kept::id), figures.all().map(it -> it.figure().id()))
                .toList(),
            reading);
    var inputs = new ArrayList<InvoicesPage.Input>();
    inputs.add(
        new InvoicesPage.Input(
            category == null
                ? words.say("dues.input.no-category")
                : words.say("dues.input.category", category),
            spell.map(it -> ticks.get(it.id())).orElse(null),
            category == null && spell.isPresent()
                ? new Link(
                    words.say("dues.input.record"),
                    reading.to("/facts/" + spell.get().id() + "/correct"))
                : null));
    for (var measure : Measure.values()) {
      var used = figures.used().get(measure);
      var passedOver = figures.passedOver(measure);
      inputs.add(
          used == null
              ? new InvoicesPage.Input(
                  words.say(
                      passedOver.isEmpty() ? "dues.input.missing" : "dues.input.none-counts",
                      words.word("word.measure", measure)),
                  null,
                  new Link(
                      words.say("dues.input.record"),
                      reading.to(
                          "/facts/new/observation?organization="
                              + member
                              + "&measure="
                              + Words.key(measure))))
              : new InvoicesPage.Input(
                  said(used, chosen, words), ticks.get(used.figure().id()), null));
      passedOver.forEach(
          it ->
              inputs.add(
                  new InvoicesPage.Input(
                      it.counts()
                          ? words.say("dues.passed-over.earlier", said(it, chosen, words))
                          : words.say(
                              "dues.passed-over",
                              said(it, chosen, words),
                              by(it, chosen, words),
                              chosen.text(network),
                              chosen.text(member)),
                      ticks.get(it.figure().id()),
                      it.counts() ? null : takeOver(it.figure().fact(), words, reading))));
    }
    return inputs;
  }

  /** What it is, of which day, and whose. */
  private static String said(Figures.Said it, ChosenNames chosen, Words words) {
    var figure = it.figure().fact();
    var called = words.word("word.measure", figure.measure());
    return figure.number() == null
        ? words.say(
            "dues.input.word", called, figure.incomeClass(), figure.on(), by(it, chosen, words))
        : words.say("dues.input", called, figure.number(), figure.on(), by(it, chosen, words));
  }

  private static String by(Figures.Said it, ChosenNames chosen, Words words) {
    return it.by() == null ? words.say("dues.register") : chosen.text(it.by());
  }

  /** The form in which the network says so itself; its day is typed, as the address has its own. */
  private static Link takeOver(Observation it, Words words, Reading reading) {
    return new Link(
        words.say("dues.take-over"),
        reading.sending(
            "/facts/new/observation?organization="
                + it.organization()
                + "&measure="
                + Words.key(it.measure())
                + (it.number() == null ? "" : "&number=" + it.number())
                + (it.incomeClass() == null
                    ? ""
                    : "&income-class=" + UriUtils.encode(it.incomeClass(), UTF_8))));
  }

  /** The one form for a fact, filled with what was reckoned: so it is frozen as it was seen. */
  private static String form(
      Networks.Listed network,
      Organizations.Listed member,
      Optional<Ruled<FeeRule>> rule,
      @Nullable Fee fee,
      @Nullable FactId category,
      Reckoning.Inputs inputs,
      List<String> steps,
      String why,
      Reading reading) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("network", network.slug());
    fields.put("organization", member.slug());
    fields.put("year", reading.on().getYear());
    fields.put("issued-on", reading.on());
    if (fee != null && fee.amount() != null) {
      fields.put("amount", Currencies.typed(fee.amount()));
      fields.put("currency", fee.amount().getCurrencyUnit().getCode());
      fields.put("fee-rule", rule.map(Ruled::id).orElse(null));
      fields.put("inhabitants", inputs.population());
      fields.put("income", inputs.income());
      fields.put("income-class", inputs.incomeClass());
      fields.put("steps", String.join(" ", steps));
    }
    fields.put("category", category);
    fields.put("act-why", why);
    return fields.entrySet().stream()
        .filter(it -> it.getValue() != null)
        .map(it -> it.getKey() + "=" + UriUtils.encode(String.valueOf(it.getValue()), UTF_8))
        .collect(Collectors.joining("&", "/facts/new/invoice?", ""));
  }
}
