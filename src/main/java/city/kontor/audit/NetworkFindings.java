package city.kontor.audit;

import city.kontor.bodies.Bodies;
import city.kontor.claims.Claims;
import city.kontor.claims.Truth;
import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import city.kontor.facts.Addresses;
import city.kontor.facts.Complete;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.meetings.Manner;
import city.kontor.meetings.Meetings;
import city.kontor.networks.Life;
import city.kontor.networks.MilestoneKind;
import city.kontor.networks.Networks;
import city.kontor.networks.Secretariat;
import city.kontor.networks.Section;
import city.kontor.organizations.Organizations;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the record makes of statements on a network's life, offices, parts, bodies and meetings. */
@Component
class NetworkFindings {

  private final Networks networks;
  private final Bodies bodies;
  private final Meetings meetings;
  private final Organizations organizations;
  private final Addresses addresses;
  private final Complete complete;
  private final Claims claims;
  private final Lookup lookup;

  NetworkFindings(
      Networks networks,
      Bodies bodies,
      Meetings meetings,
      Organizations organizations,
      Addresses addresses,
      Complete complete,
      Claims claims,
      Lookup lookup) {
    this.networks = networks;
    this.bodies = bodies;
    this.meetings = meetings;
    this.organizations = organizations;
    this.addresses = addresses;
    this.complete = complete;
    this.claims = claims;
    this.lookup = lookup;
  }

  /** One stage excludes the others: it fails while another is certain. */
  Finding find(Check.Life check, Recorded recorded) {
    var network = lookup.organization(check.network());
    var life = networks.life(network, recorded);
    var own = life.stream().filter(it -> Lookup.is(it.fact().stage(), check.stage())).toList();
    var course =
        TruthThroughTime.of(
            TruthThroughTime.changes(life.stream().map(it -> it.fact().period())),
            day -> {
              var here = Truth.any(own.stream().map(it -> Truth.of(it.fact().period().on(day))));
              var elsewhere =
                  life.stream()
                      .filter(it -> !own.contains(it))
                      .anyMatch(it -> it.fact().period().certainlyOn(day));
              return here.orUnknownUnless(elsewhere || !own.isEmpty());
            });
    return Finding.of(course, life.stream().map(it -> stage(it, own.contains(it))).toList());
  }

  private static Evidence stage(Kept<Life> it, boolean speaksFor) {
    return Evidence.spell(
        it.id(),
        speaksFor,
        it.fact().period(),
        Phrase.of(
            "audit.evidence.life",
            it.fact().network(),
            Phrase.of("audit.stage." + Words.key(it.fact().stage())),
            it.fact().period()));
  }

  /** By the milestones of its founding; where there are none, by what other documents claim. */
  Finding find(Check.Founded check, FactId document, Recorded recorded) {
    var network = lookup.organization(check.network());
    var evidence = new ArrayList<Evidence>();
    var truths = new ArrayList<Truth>();
    var founded = new ArrayList<Edtf>();
    for (var milestone : networks.milestones(network, recorded)) {
      if (milestone.fact().kind() == MilestoneKind.FOUNDED) {
        var truth = Truth.within(milestone.fact().on(), check.on());
        truths.add(truth);
        founded.add(milestone.fact().on());
        evidence.add(
            Evidence.of(
                milestone.id(),
                truth != Truth.FAILS,
                Phrase.of("audit.evidence.founded", network, milestone.fact().on())));
      }
    }
    for (var claim : claims.of(List.of(network), "founded", recorded)) {
      var date = claim.fact().date();
      if (date.isPresent() && !claim.fact().document().equals(document)) {
        var truth = Truth.within(date.get(), check.on());
        truths.add(truth);
        evidence.add(
            Evidence.of(
                claim.id(),
                truth != Truth.FAILS,
                Phrase.of("audit.evidence.claimed-date", network, date.get())));
      }
    }
    if (truths.isEmpty()) {
      return Finding.unknown(evidence);
    }
    var all = Truth.all(truths.stream());
    var any = Truth.any(truths.stream());
    var truth = all == Truth.FAILS && any != Truth.FAILS ? any : all;
    var begin = founded.stream().findFirst().orElse(check.on());
    return truth == Truth.FAILS
        ? Finding.of(TruthThroughTime.always(Truth.FAILS), evidence)
        : Finding.of(TruthThroughTime.always(truth).notBefore(begin), evidence);
  }

  /** A network has one secretariat: it fails where the record has it elsewhere for certain. */
  Finding find(Check.Secretariat check, Recorded recorded) {
    var network = lookup.organization(check.network());
    var host = lookup.organization(check.host());
    var spells =
        networks.secretariats(network, recorded).stream()
            .filter(it -> Lookup.is(it.fact().kind(), check.kind()))
            .toList();
    var own = spells.stream().filter(it -> it.fact().host().equals(host)).toList();
    var evidence = spells.stream().map(it -> office(it, own.contains(it))).toList();
    if (!own.isEmpty()) {
      return Finding.of(TruthThroughTime.anyOf(periods(own)), evidence);
    }
    var elsewhere = TruthThroughTime.anyOf(periods(spells));
    return Finding.of(
        TruthThroughTime.of(
            elsewhere.stretches().stream().map(TruthThroughTime.Stretch::from).toList(),
            day ->
                elsewhere.on(day) == Truth.HOLDS && check.kind().equals("secretariat")
                    ? Truth.FAILS
                    : Truth.UNKNOWN),
        evidence);
  }

  private static List<Period> periods(List<Kept<Secretariat>> spells) {
    return spells.stream().map(it -> it.fact().period()).toList();
  }

  private static Evidence office(Kept<Secretariat> it, boolean speaksFor) {
    return Evidence.spell(
        it.id(),
        speaksFor,
        it.fact().period(),
        Phrase.of(
            "audit.evidence.office",
            it.fact().network(),
            Phrase.of("audit.office." + Words.key(it.fact().kind())),
            it.fact().host(),
            it.fact().period()));
  }

  /** One in each country; national chapters there are named beside it, and decide nothing. */
  Finding find(Check.OfficeIn check, Recorded recorded) {
    var network = lookup.organization(check.network());
    var offices =
        networks.secretariats(network, recorded).stream()
            .filter(it -> Lookup.is(it.fact().kind(), check.kind()))
            .toList();
    var hosts = organizations.find(offices.stream().map(it -> it.fact().host()).toList(), recorded);
    var chapters =
        networks.sections(network, recorded).stream()
            .filter(it -> it.fact().country() != null)
            .filter(it -> check.countries().contains(it.fact().country()))
            .map(it -> Evidence.beside(it.id(), said(it)))
            .toList();
    var parts = new ArrayList<Finding>();
    for (var country : check.countries()) {
      var own =
          offices.stream()
              .filter(
                  it ->
                      Optional.ofNullable(hosts.get(it.fact().host()))
                          .filter(host -> country.equals(host.country()))
                          .isPresent())
              .map(it -> office(it, true))
              .toList();
      parts.add(Finding.spells(own, chapters));
    }
    return Finding.all(parts);
  }

  Finding find(Check.Section check, Recorded recorded) {
    var network = lookup.organization(check.network());
    var sections =
        networks.sections(network, recorded).stream()
            .filter(it -> Lookup.is(it.fact().kind(), check.kind()))
            .toList();
    var paths = addresses.paths(sections.stream().map(Kept::id).toList());
    var parts = new ArrayList<Finding>();
    for (var wanted : check.sections()) {
      var own =
          sections.stream()
              .filter(it -> isCalled(it, wanted, paths))
              .map(it -> Evidence.spell(it.id(), true, it.fact().period(), said(it)))
              .toList();
      parts.add(
          own.isEmpty()
              ? Finding.of(
                  TruthThroughTime.always(Truth.FAILS)
                      .unknownUnlessComplete(complete(network, "sections", recorded)),
                  List.of(),
                  Phrase.of("audit.note.missing", wanted))
              : existing(own));
    }
    return Finding.all(parts);
  }

  /** A part without dates is one that there is, as far as known at any time. */
  private static Finding existing(List<Evidence> own) {
    var undated = own.stream().allMatch(it -> it.period().equals(new Period(null, null)));
    return undated
        ? Finding.of(TruthThroughTime.always(Truth.HOLDS), own)
        : Finding.spells(own, List.of());
  }

  private boolean isCalled(Kept<Section> it, String wanted, Map<FactId, String> paths) {
    var organization = it.fact().organization();
    var slug = paths.getOrDefault(it.id(), "");
    var folded = wanted.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return slug.equals("sections/" + folded)
        || slug.endsWith("-" + folded)
        || (organization != null
            && lookup.find("organizations", folded).filter(organization::equals).isPresent());
  }

  private static Phrase said(Kept<Section> it) {
    return Phrase.of("audit.evidence.section", it.id(), it.fact().network(), it.fact().period());
  }

  Finding find(Check.Supported check, Recorded recorded) {
    var network = lookup.organization(check.network());
    var supporter = lookup.organization(check.supporter());
    var all =
        networks.supporters(network, recorded).stream()
            .filter(it -> it.fact().supporter().equals(supporter))
            .toList();
    var own =
        all.stream()
            .filter(it -> Lookup.is(it.fact().kind(), check.kind()))
            .map(
                it ->
                    Evidence.spell(
                        it.id(),
                        true,
                        it.fact().period(),
                        Phrase.of(
                            "audit.evidence.support",
                            supporter,
                            network,
                            Phrase.of("audit.support." + Words.key(it.fact().kind())),
                            it.fact().period())))
            .toList();
    var others =
        all.stream()
            .filter(it -> !Lookup.is(it.fact().kind(), check.kind()))
            .map(
                it ->
                    Evidence.beside(
                        it.id(),
                        Phrase.of(
                            "audit.evidence.support",
                            supporter,
                            network,
                            Phrase.of("audit.support." + Words.key(it.fact().kind())),
                            it.fact().period())))
            .toList();
    return Finding.spells(own, others);
  }

  Finding find(Check.Holds check, Recorded recorded) {
    var organization = lookup.organization(check.organization());
    var body = lookup.in("bodies", check.body());
    var own =
        bodies.heldBy(organization, recorded).stream()
            .filter(it -> it.body().id().equals(body))
            .map(
                it ->
                    Evidence.spell(
                        it.holding().id(),
                        true,
                        it.holding().fact().period(),
                        Phrase.of(
                            "audit.evidence.seat",
                            organization,
                            body,
                            it.holding().fact().period())))
            .toList();
    return own.isEmpty()
        ? Finding.of(
            TruthThroughTime.always(Truth.FAILS)
                .unknownUnlessComplete(complete(body, "holders", recorded)),
            List.of(),
            Phrase.of("audit.note.no-seat", organization, body))
        : Finding.spells(own, List.of());
  }

  /** Counted beside the statement; a frequency in words is never turned into a rule. */
  Finding find(Check.Attends check, Recorded recorded) {
    var organization = lookup.organization(check.organization());
    var network = lookup.organization(check.network());
    var held =
        meetings.of(network, recorded).stream()
            .filter(it -> Lookup.is(it.meeting().kind(), check.kind()))
            .map(Meetings.Listed::id)
            .toList();
    var there =
        meetings.attendance(held, recorded).stream()
            .filter(it -> it.fact().organization().equals(organization))
            .filter(it -> it.fact().manner() == Manner.PRESENT)
            .map(
                it ->
                    Evidence.of(
                        it.id(),
                        true,
                        Phrase.of("audit.evidence.attended", organization, it.fact().meeting())))
            .toList();
    return held.isEmpty()
        ? Finding.unknown(there)
        : Finding.unknown(
            there, Phrase.of("audit.note.attended", there.size(), held.size(), organization));
  }

  private List<Period> complete(FactId subject, String list, Recorded recorded) {
    return Stream.of(subject)
        .flatMap(it -> complete.spans(it, list, recorded).stream())
        .map(Complete.Span::period)
        .toList();
  }
}
