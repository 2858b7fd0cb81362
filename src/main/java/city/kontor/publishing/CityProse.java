package city.kontor.publishing;

import city.kontor.bodies.Basis;
import city.kontor.bodies.Bodies;
import city.kontor.dates.Certainty;
import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.meetings.Manner;
import city.kontor.meetings.Meetings;
import city.kontor.members.Members;
import city.kontor.members.Membership;
import city.kontor.members.MembershipKind;
import city.kontor.names.ChosenNames;
import city.kontor.names.Names;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.partnerships.Partnerships;
import city.kontor.projects.Participation;
import city.kontor.projects.Projects;
import city.kontor.projects.Role;
import city.kontor.publishing.Memberships.Part;
import city.kontor.summits.Summits;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in sentences what part a city has and had in a network, as of a day. */
@Component
class CityProse {

  private final Members members;
  private final Networks networks;
  private final Bodies bodies;
  private final Meetings meetings;
  private final Projects projects;
  private final Summits summits;
  private final Partnerships partnerships;
  private final Names names;
  private final Languages languages;

  CityProse(
      Members members,
      Networks networks,
      Bodies bodies,
      Meetings meetings,
      Projects projects,
      Summits summits,
      Partnerships partnerships,
      Names names,
      Languages languages) {
    this.members = members;
    this.networks = networks;
    this.bodies = bodies;
    this.meetings = meetings;
    this.projects = projects;
    this.summits = summits;
    this.partnerships = partnerships;
    this.names = names;
    this.languages = languages;
  }

  /** A network in one row of the table. */
  record Summary(FactId fact, String as, String since, String seats, String hosted, String last) {}

  /** What is known of the city's part, gathered once. */
  private record Known(
      Organizations.Listed city,
      Part part,
      List<Bodies.Held> seats,
      List<Kept<Participation>> projects,
      List<Meetings.Listed> hosted,
      List<Meetings.Attended> attended,
      List<Summits.Occurrence> editionsHosted,
      List<Summits.Occurrence> editions,
      ChosenNames names,
      Words words,
      LocalDate on) {}

  List<Said> tell(Organizations.Listed city, Part part, Reading reading) {
    var known = known(city, part, reading);
    var said = new ArrayList<Said>();
    spells(known, said);
    seats(known, said);
    projects(known, said);
    hosted(known, said);
    attended(known, said);
    ties(known, reading, said);
    return said;
  }

  Summary summary(Organizations.Listed city, Part part, Reading reading) {
    var known = known(city, part, reading);
    var words = known.words();
    var spell =
        part.spells().stream()
            .filter(it -> it.fact().period().possiblyOn(reading.on()))
            .findFirst()
            .orElse(part.spells().getLast());
    var period = spell.fact().period();
    var over = !period.possiblyOn(reading.on());
    var since = period.since();
    return new Summary(
        spell.id(),
        as(spell.fact(), reading.on(), words),
        over
            ? words.period(period)
            : since == null ? words.say("memberships.since.not-known") : words.date(since),
        words.list(
            Stream.concat(
                    known.seats().stream()
                        .filter(it -> it.holding().fact().period().possiblyOn(reading.on()))
                        .map(it -> seat(it, known)),
                    known.projects().stream()
                        .filter(it -> it.fact().role() == Role.LEAD)
                        .filter(it -> it.fact().period().possiblyOn(reading.on()))
                        .map(
                            it ->
                                words.say(
                                    "memberships.leads", known.names().text(it.fact().project()))))
                .distinct()
                .toList()),
        words.list(
            Stream.concat(
                    known.hosted().stream().map(it -> titleAndDate(it, known)),
                    known.editionsHosted().stream().map(it -> words.date(it.edition().on())))
                .toList()),
        last(known).map(words::date).orElse(""));
  }

  /** What the city is in the network: surely, perhaps, or no longer. */
  private static String as(Membership spell, LocalDate on, Words words) {
    var kind =
        (spell.period().possiblyOn(on) ? "word.kind." : "memberships.former.") + key(spell.kind());
    return spell.period().on(on) == Certainty.POSSIBLE
        ? words.say("memberships.perhaps", words.say(kind))
        : words.say(kind);
  }

  /** A seat that is only possible on the day is not told as held. */
  private static String seat(Bodies.Held held, Known known) {
    var body = known.names().text(held.body().id());
    return known.seats().stream()
            .filter(it -> it.seat().id().equals(held.seat().id()))
            .anyMatch(it -> it.holding().fact().period().certainlyOn(known.on()))
        ? body
        : known.words().say("memberships.perhaps", body);
  }

  private Known known(Organizations.Listed city, Part part, Reading reading) {
    var words = languages.words(reading.language());
    var recorded = reading.recorded();
    var on = reading.on();
    var family = family(part, belongsTo(city, reading), reading);
    var seats =
        bodies.heldBy(city.id(), recorded).stream()
            .filter(it -> family.contains(it.body().body().network()))
            .filter(it -> !it.holding().fact().period().sinceFrom().isAfter(on))
            .toList();
    var parts = projects.partsOf(city.id(), recorded);
    var listed = projects.find(parts.stream().map(it -> it.fact().project()).toList(), recorded);
    var inNetwork =
        parts.stream()
            .filter(it -> listed.containsKey(it.fact().project()))
            .filter(
                it ->
                    Objects.requireNonNull(listed.get(it.fact().project()))
                        .project()
                        .network()
                        .equals(part.id()))
            .filter(it -> !it.fact().period().sinceFrom().isAfter(on))
            .toList();
    var hosted =
        meetings.hostedBy(city.id(), recorded).stream()
            .filter(it -> family.contains(it.meeting().network()))
            .filter(it -> !it.meeting().on().first().isAfter(on))
            .toList();
    var attended =
        meetings.attendedBy(city.id(), recorded).stream()
            .filter(it -> family.contains(it.meeting().meeting().network()))
            .filter(it -> !it.meeting().meeting().on().first().isAfter(on))
            .toList();
    var series = summits.ofNetwork(part.id(), recorded).stream().map(Summits.Listed::id).toList();
    var editionsHosted =
        summits.hostedBy(city.id(), recorded).stream()
            .filter(it -> series.contains(it.edition().series()))
            .filter(it -> !it.edition().on().first().isAfter(on))
            .toList();
    var appearances = summits.appearancesOf(city.id(), recorded);
    var editions =
        summits
            .editionsById(appearances.stream().map(it -> it.fact().edition()).toList(), recorded)
            .values()
            .stream()
            .filter(it -> series.contains(it.edition().series()))
            .filter(it -> !it.edition().on().first().isAfter(on))
            .sorted(Comparator.comparing(it -> it.edition().on().first()))
            .toList();
    var mentioned = new LinkedHashSet<FactId>(List.of(city.id(), part.id()));
    seats.forEach(it -> mentioned.add(it.body().id()));
    inNetwork.forEach(it -> mentioned.add(it.fact().project()));
    hosted.forEach(it -> mentioned.add(it.id()));
    attended.forEach(it -> mentioned.add(it.meeting().id()));
    part.spells().forEach(it -> Stream.ofNullable(it.fact().via()).forEach(mentioned::add));
    return new Known(
        city,
        part,
        seats,
        inNetwork,
        hosted,
        attended,
        editionsHosted,
        editions,
        names.of(mentioned, reading, part.id()),
        words,
        on);
  }

  /**
   * The network, and its sections in which the city has no membership of its own to tell it under.
   */
  private Set<FactId> family(Part part, Set<FactId> others, Reading reading) {
    var family = new LinkedHashSet<FactId>(List.of(part.id()));
    networks.sections(part.id(), reading.recorded()).stream()
        .flatMap(it -> Stream.ofNullable(it.fact().organization()))
        .filter(it -> !others.contains(it))
        .forEach(family::add);
    return family;
  }

  private Set<FactId> belongsTo(Organizations.Listed city, Reading reading) {
    return members.ofOrganization(city.id(), reading.recorded()).stream()
        .map(it -> it.fact().network())
        .collect(Collectors.toSet());
  }

  private void spells(Known known, List<Said> said) {
    for (Kept<Membership> it : known.part().spells()) {
      var period = it.fact().period();
      if (period.sinceFrom().isAfter(known.on())) {
        continue;
      }
      var certainty = period.on(known.on());
      var key =
          "prose.spell."
              + key(it.fact().kind())
              + switch (certainty) {
                case NOT -> ".was";
                case POSSIBLE -> ".perhaps";
                case CERTAIN -> period.since() == null ? ".is-unknown" : ".is";
              };
      said.add(
          new Said(
              known
                  .words()
                  .say(
                      key,
                      name(known),
                      certainty == Certainty.CERTAIN
                          ? since(period, known.words())
                          : known.words().period(period)),
              it.id()));
      if (it.fact().via() != null) {
        said.add(
            new Said(known.words().say("prose.via", known.names().text(it.fact().via())), it.id()));
      }
    }
    if (known.part().spells().stream()
        .allMatch(it -> it.fact().kind() == MembershipKind.PARTICIPANT)) {
      said.add(new Said(known.words().say("prose.no-membership"), null));
    }
  }

  /** Seat by seat, every term with its own source. */
  private void seats(Known known, List<Said> said) {
    var bySeat = new LinkedHashMap<FactId, List<Bodies.Held>>();
    known
        .seats()
        .forEach(it -> bySeat.computeIfAbsent(it.seat().id(), _ -> new ArrayList<>()).add(it));
    for (var terms : bySeat.values()) {
      var first = terms.getFirst();
      var office = first.seat().fact().office();
      var certainty =
          terms.stream()
              .map(it -> it.holding().fact().period().on(known.on()))
              .max(Comparator.comparingInt(CityProse::weight))
              .orElse(Certainty.NOT);
      for (int i = 0; i < terms.size(); i++) {
        var holding = terms.get(i).holding();
        var basis = holding.fact().basis();
        var told =
            known.words().period(holding.fact().period())
                + (basis == null || basis == Basis.ELECTED
                    ? ""
                    : known.words().say("prose.basis." + key(basis)));
        said.add(
            new Said(
                i > 0
                    ? known.words().say("prose.seat.further", told)
                    : known
                        .words()
                        .say(
                            switch (certainty) {
                              case CERTAIN -> "prose.seat.is";
                              case POSSIBLE -> "prose.seat.perhaps";
                              case NOT -> "prose.seat.was";
                            },
                            name(known),
                            known.names().text(first.body().id()),
                            known.words().sayOr("word.office." + office, office),
                            told),
                holding.id()));
      }
    }
  }

  private void projects(Known known, List<Said> said) {
    for (var it : known.projects()) {
      if (it.fact().role() != Role.LEAD) {
        continue;
      }
      said.add(
          new Said(
              known
                  .words()
                  .say(
                      it.fact().period().possiblyOn(known.on())
                          ? "prose.leads.is"
                          : "prose.leads.was",
                      name(known),
                      known.names().text(it.fact().project()),
                      known.words().period(it.fact().period())),
              it.id()));
    }
    var joined =
        known.projects().stream().filter(it -> it.fact().role() == Role.PARTICIPANT).toList();
    if (!joined.isEmpty()) {
      said.add(
          new Said(
              known
                  .words()
                  .say(
                      "prose.joins",
                      name(known),
                      known
                          .words()
                          .list(
                              joined.stream()
                                  .map(it -> known.names().text(it.fact().project()))
                                  .distinct()
                                  .toList())),
              joined.getFirst().id()));
    }
  }

  private void hosted(Known known, List<Said> said) {
    if (!known.hosted().isEmpty()) {
      said.add(
          new Said(
              known
                  .words()
                  .say(
                      "prose.hosted",
                      name(known),
                      known
                          .words()
                          .list(
                              known.hosted().stream().map(it -> titleAndDate(it, known)).toList())),
              known.hosted().getFirst().id()));
    }
    if (!known.editionsHosted().isEmpty()) {
      said.add(
          new Said(
              known
                  .words()
                  .say(
                      "prose.hosted",
                      name(known),
                      known
                          .words()
                          .list(
                              known.editionsHosted().stream()
                                  .map(it -> known.words().date(it.edition().on()))
                                  .toList())),
              known.editionsHosted().getFirst().id()));
    }
  }

  private void attended(Known known, List<Said> said) {
    var there =
        known.attended().stream()
            .filter(it -> it.attendance().fact().manner() != Manner.ABSENT)
            .toList();
    if (!there.isEmpty()) {
      said.add(
          new Said(
              known
                  .words()
                  .say(
                      "prose.attended",
                      name(known),
                      there.size(),
                      known
                          .words()
                          .list(
                              there.stream()
                                  .map(it -> titleAndDate(it.meeting(), known))
                                  .toList())),
              there.getFirst().attendance().id()));
    }
    if (!known.editions().isEmpty()) {
      said.add(
          new Said(
              known
                  .words()
                  .say(
                      "prose.appeared",
                      name(known),
                      known
                          .words()
                          .list(
                              known.editions().stream()
                                  .map(it -> known.words().date(it.edition().on()))
                                  .toList())),
              known.editions().getFirst().id()));
    }
  }

  /** Where a network registers partnerships, the city's own, kind by kind. */
  private void ties(Known known, Reading reading, List<Said> said) {
    if (!known.part().network().network().capabilities().contains("partnerships")) {
      return;
    }
    var all = partnerships.of(known.city().id(), reading.recorded());
    var chosen = names.of(all.stream().map(it -> it.from(known.city().id())).toList(), reading);
    var byPair =
        partnerships.ties(all.stream().map(Partnerships.Listed::id).toList(), reading.recorded());
    for (var kind : city.kontor.partnerships.TieKind.values()) {
      var listed =
          byPair.stream()
              .filter(it -> it.fact().kind() == kind && it.fact().period().possiblyOn(known.on()))
              .toList();
      if (listed.isEmpty()) {
        continue;
      }
      var told =
          listed.stream()
              .sorted(Comparator.comparing(it -> it.fact().period().sinceTo()))
              .map(
                  it -> {
                    var pair =
                        all.stream()
                            .filter(p -> p.id().equals(it.fact().partnership()))
                            .findFirst()
                            .orElseThrow();
                    var partner = chosen.text(pair.from(known.city().id()));
                    var since = it.fact().period().since();
                    return since == null
                        ? partner
                        : known.words().say("prose.tie", partner, known.words().date(since));
                  })
              .toList();
      said.add(
          new Said(
              known
                  .words()
                  .say(
                      "prose.ties." + key(kind),
                      name(known),
                      listed.size(),
                      known.words().list(told)),
              listed.getFirst().id()));
    }
  }

  private java.util.Optional<Edtf> last(Known known) {
    return Stream.of(
            known.hosted().stream().map(it -> it.meeting().on()),
            known.attended().stream()
                .filter(it -> it.attendance().fact().manner() != Manner.ABSENT)
                .map(it -> it.meeting().meeting().on()),
            known.editionsHosted().stream().map(it -> it.edition().on()),
            known.editions().stream().map(it -> it.edition().on()))
        .flatMap(it -> it)
        .max(Comparator.comparing(Edtf::last));
  }

  private static String titleAndDate(Meetings.Listed meeting, Known known) {
    return known
        .words()
        .say("prose.edition", title(meeting, known), known.words().date(meeting.meeting().on()));
  }

  private static String title(Meetings.Listed meeting, Known known) {
    return known
        .names()
        .find(meeting.id())
        .map(it -> it.text())
        .orElseGet(() -> kindAndNumber(meeting, known.words()));
  }

  static String kindAndNumber(Meetings.Listed meeting, Words words) {
    var kind = words.say("word.kind." + key(meeting.meeting().kind()));
    var ordinal = meeting.meeting().ordinal();
    return ordinal == null ? kind : words.say("prose.ordinal", ordinal, kind);
  }

  private static String since(Period period, Words words) {
    @Nullable Edtf since = period.since();
    return since == null ? "" : words.since(since);
  }

  private static int weight(Certainty certainty) {
    return switch (certainty) {
      case NOT -> 0;
      case POSSIBLE -> 1;
      case CERTAIN -> 2;
    };
  }

  private static String name(Known known) {
    return known.names().text(known.city().id());
  }

  private static String key(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
