package city.kontor.applications;

import city.kontor.accounts.Account;
import city.kontor.dates.Certainty;
import city.kontor.dues.Dues;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.meetings.MeetingStatus;
import city.kontor.meetings.Meetings;
import city.kontor.members.Members;
import city.kontor.members.Membership;
import city.kontor.offices.Caretakers;
import city.kontor.rules.RuleBooks;
import city.kontor.web.Reading;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The cases of networks and organizations, computed from what is recorded. */
@Service
class Cases {

  private final ApplicationSql sql;
  private final Members members;
  private final Dues dues;
  private final RuleBooks books;
  private final Meetings meetings;
  private final Caretakers caretakers;

  Cases(
      ApplicationSql sql,
      Members members,
      Dues dues,
      RuleBooks books,
      Meetings meetings,
      Caretakers caretakers) {
    this.sql = sql;
    this.members = members;
    this.dues = dues;
    this.books = books;
    this.meetings = meetings;
    this.caretakers = caretakers;
  }

  /** A case with the facts it was found from, and the articles of the rules. */
  record Found(Case of, CaseFacts facts) {}

  /** The case of one organization at one network, on the reader's day. */
  Found of(FactId network, FactId organization, Account person, Reading reading) {
    return of(network, List.of(organization), person, reading).getFirst();
  }

  /** Those of several, in as many questions as that of one. */
  private List<Found> of(
      FactId network, Collection<FactId> organizations, Account person, Reading reading) {
    var recorded = reading.recorded();
    var seeing = seeing(person, network);
    var asked =
        new CaseFacts.Asked(
            sql.applications(organizations, recorded),
            sql.endorsements(organizations, recorded),
            sql.decisions(organizations, recorded),
            sql.resignations(organizations, recorded),
            sql.exclusions(organizations, recorded));
    var facts =
        CaseFacts.Gathered.at(
            network,
            asked,
            spells(asked, organizations, recorded),
            members.suspensions(network, recorded, seeing),
            dues.of(network, organizations, recorded, seeing),
            rules(network, reading),
            sittings(network, reading));
    return organizations.stream().map(it -> found(network, it, facts, reading)).toList();
  }

  /** Their own, and those of the associations through which they belong or want to. */
  private List<Kept<Membership>> spells(
      CaseFacts.Asked asked, Collection<FactId> organizations, Recorded recorded) {
    var own = members.ofOrganizations(organizations, recorded);
    var others = new HashSet<>(CaseFacts.Gathered.associations(asked, own));
    organizations.forEach(others::remove);
    return Stream.concat(own.stream(), members.ofOrganizations(others, recorded).stream()).toList();
  }

  /** Every case at a network in which something is to be done. */
  List<Case> atNetwork(FactId network, Account person, Reading reading) {
    var seeing = seeing(person, network);
    var facts =
        CaseFacts.Gathered.at(
            network,
            asked(network, reading.recorded()),
            members.ofNetwork(network, reading.recorded()),
            members.suspensions(network, reading.recorded(), seeing),
            dues.ofNetwork(network, reading.recorded(), seeing),
            rules(network, reading),
            sittings(network, reading));
    return facts.organizations().stream()
        .map(it -> found(network, it, facts, reading).of())
        .filter(Case::isOpen)
        .toList();
  }

  /**
   * Every case of an organization in which something is to be done, as where it only owes a fee,
   * and of those that apply or belong by way of it, as a section or an association.
   */
  List<Case> of(FactId party, Account person, Reading reading) {
    return whatever(party, person, reading).stream().filter(Case::isOpen).toList();
  }

  /** The same where nothing is to be done, too: in so many questions for each network. */
  List<Case> whatever(FactId party, Account person, Reading reading) {
    var concerned = new LinkedHashMap<FactId, Set<FactId>>();
    Stream.of(
            asked(party, reading.recorded()).pairs().stream(),
            dues.networks(party, reading.recorded(), seeing(person, party)).stream()
                .map(it -> new Case.Parties(it, party, null)),
            Stream.of(
                    members.ofOrganization(party, reading.recorded()),
                    members.byWayOf(party, reading.recorded()))
                .flatMap(List::stream)
                .map(Kept::fact)
                .filter(it -> it.period().on(reading.on()) != Certainty.NOT)
                .map(it -> new Case.Parties(it.network(), it.organization(), null)))
        .flatMap(it -> it)
        .filter(it -> !it.network().equals(party))
        .forEach(
            it ->
                concerned
                    .computeIfAbsent(it.network(), _ -> new LinkedHashSet<>())
                    .add(it.organization()));
    return concerned.entrySet().stream()
        .flatMap(it -> of(it.getKey(), it.getValue(), person, reading).stream())
        .map(Found::of)
        .filter(it -> it.parties().organization().equals(party) || party.equals(it.parties().via()))
        .toList();
  }

  private Found found(
      FactId network, FactId organization, CaseFacts.Gathered all, Reading reading) {
    var facts = all.of(organization, reading.on());
    return new Found(Procedure.of(network, organization, facts, reading.on()), facts);
  }

  private CaseFacts.Asked asked(FactId party, Recorded recorded) {
    return new CaseFacts.Asked(
        sql.applications(party, recorded),
        sql.endorsements(party, recorded),
        sql.decisions(party, recorded),
        sql.resignations(party, recorded),
        sql.exclusions(party, recorded));
  }

  /** The records that this person's offices keep, so that what is between two is told to both. */
  private Set<FactId> seeing(Account person, FactId network) {
    return caretakers.keptBy(person, network);
  }

  /** How long before it leaves a member gives notice, by the books in force; null where silent. */
  @Nullable Integer monthsOfNotice(FactId network, Reading reading) {
    return Circumstances.monthsOfNotice(rules(network, reading));
  }

  private RuleBooks.Contents rules(FactId network, Reading reading) {
    var now =
        books.of(network, reading.recorded()).stream()
            .filter(it -> it.fact().period().on(reading.on()) != Certainty.NOT)
            .map(Kept::id)
            .toList();
    return books.contents(now, reading.recorded());
  }

  /** The next recorded sitting of each body. */
  private Map<FactId, CaseFacts.Sitting> sittings(FactId network, Reading reading) {
    var next = new HashMap<FactId, CaseFacts.Sitting>();
    meetings.of(network, reading.recorded()).stream()
        .filter(it -> it.meeting().body() != null)
        .filter(it -> it.meeting().status() != MeetingStatus.NOT_HELD)
        .filter(it -> !it.meeting().on().first().isBefore(reading.on()))
        .sorted(Comparator.comparing(it -> it.meeting().on().first()))
        .forEach(
            it ->
                next.putIfAbsent(
                    Objects.requireNonNull(it.meeting().body()),
                    new CaseFacts.Sitting(it.id(), it.meeting().on().first())));
    return next;
  }
}
