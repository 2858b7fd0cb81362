package city.kontor.dues;

import city.kontor.dates.Certainty;
import city.kontor.history.FactId;
import city.kontor.names.Names;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.rules.Fee;
import city.kontor.sources.Sources;
import city.kontor.web.Format;
import city.kontor.web.Languages;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a network is owed, and what a fee comes to, as data. */
@Component
class InvoiceDocuments {

  private final Billing billing;
  private final Organizations organizations;
  private final Names names;
  private final Sources sources;
  private final Languages languages;

  InvoiceDocuments(
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

  InvoiceData list(
      Networks.Listed network, Picked picked, Set<FactId> seeing, Paging paging, Reading reading) {
    var due = billing.due(network.id(), seeing, reading);
    var brought = paging.part(due.of(picked));
    var shown = paging.rows(brought);
    var parties =
        organizations.parties(
            Stream.concat(Stream.of(network.id()), due.members(shown)).toList(),
            reading,
            network.id());
    var examples = sources.examples(reading.recorded());
    return new InvoiceData(
        reading.data(picked.path(reading.path())),
        parties.networkData(network.id()),
        reading.on(),
        Words.key(picked),
        Arrays.stream(Picked.values())
            .collect(
                Collectors.toMap(
                    Words::key, it -> due.of(it).size(), (one, _) -> one, LinkedHashMap::new)),
        shown.stream().map(it -> row(it, examples, parties, reading)).toList(),
        due.without().stream().sorted(parties.order()).map(parties::data).toList(),
        paging.hasNext(brought) ? reading.data(paging.onward(picked.path(reading.path()))) : null);
  }

  private static InvoiceData.Row row(
      Billing.Billed it, Set<FactId> examples, Parties parties, Reading reading) {
    var invoice = it.invoice().fact();
    return new InvoiceData.Row(
        reading.data("/facts/" + it.invoice().id()),
        parties.data(it.member()),
        invoice.year(),
        invoice.number(),
        new InvoiceData.Sum(invoice.amount(), invoice.currency()),
        InvoiceData.Sum.of(it.rest()),
        Written.day(invoice.dueOn()),
        Words.key(it.asked().state()),
        InvoiceData.Sum.of(it.asked().surplus()),
        it.received().stream()
            .map(
                payment ->
                    new InvoiceData.Received(
                        reading.data("/facts/" + payment.id()),
                        InvoiceData.Sum.of(payment.fact().amount(), payment.fact().currency()),
                        Written.day(payment.fact().receivedOn())))
            .toList(),
        it.restingOn().anyMatch(examples::contains) ? Sources.EXAMPLE : null);
  }

  private static InvoiceData.Figure figure(
      Figures.Said said, boolean isUsed, Parties parties, Reading reading) {
    var fact = said.figure().fact();
    return new InvoiceData.Figure(
        reading.data("/facts/" + said.figure().id()),
        Words.key(fact.measure()),
        fact.number(),
        fact.incomeClass(),
        Objects.requireNonNull(Written.day(fact.on())),
        parties.dataOrNull(said.by()),
        isUsed ? "used" : said.counts() ? "earlier" : "other-office");
  }

  InvoiceData.Reckoned reckoned(
      Networks.Listed network, Organizations.Listed member, @Nullable FactId as, Reading reading) {
    var words = languages.words(reading.language());
    var it = billing.reckoned(network.id(), member.id(), as, reading);
    var parties =
        organizations.parties(
            Stream.concat(Stream.of(network.id(), member.id()), it.figures().offices())
                .distinct()
                .toList(),
            reading,
            network.id());
    var category = it.category();
    var reasons = it.fee().map(Fee::reasons).orElse(List.of());
    var chosen =
        names.of(
            Stream.concat(
                    Stream.ofNullable(category), reasons.stream().flatMap(reason -> reason.named()))
                .distinct()
                .toList(),
            reading);
    return new InvoiceData.Reckoned(
        reading.as(Format.JSON),
        parties.networkData(network.id()),
        parties.data(member.id()),
        reading.on(),
        it.spell().isPresent(),
        category == null ? null : chosen.text(category),
        it.inputs().population(),
        it.inputs().income(),
        it.inputs().incomeClass(),
        it.figures()
            .all()
            .sorted(Comparator.comparing(said -> said.figure().fact().measure()))
            .map(said -> figure(said, it.figures().used().containsValue(said), parties, reading))
            .toList(),
        it.rule().map(rule -> rule.id().toString()).orElse(null),
        it.rule().isEmpty()
            ? null
            : Words.key(it.isCertain() ? Certainty.CERTAIN : Certainty.POSSIBLE),
        InvoiceData.Sum.of(it.fee().map(Fee::amount).orElse(null)),
        reasons.stream()
            .map(
                reason ->
                    new InvoiceData.Because(
                        reason.key(),
                        Objects.toString(reason.rule(), null),
                        reason.in(words, chosen)))
            .toList());
  }
}
