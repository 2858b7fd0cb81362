package city.kontor.audit;

import city.kontor.claims.Truth;
import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import city.kontor.facts.Complete;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.networks.Networks;
import city.kontor.projects.Activity;
import city.kontor.projects.Participation;
import city.kontor.projects.Projects;
import city.kontor.summits.AppearanceRole;
import city.kontor.summits.EditionStatus;
import city.kontor.summits.Series;
import city.kontor.summits.Summits;
import city.kontor.web.Words;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the record makes of statements on joint projects and summits. */
@Component
class WorkFindings {

  private final Projects projects;
  private final Summits summits;
  private final Networks networks;
  private final Complete complete;
  private final Lookup lookup;

  WorkFindings(
      Projects projects, Summits summits, Networks networks, Complete complete, Lookup lookup) {
    this.projects = projects;
    this.summits = summits;
    this.networks = networks;
    this.complete = complete;
    this.lookup = lookup;
  }

  /** Nobody leads a project that is not there. */
  Finding find(Check.Leads check, Recorded recorded) {
    var project = lookup.in("projects", check.project());
    var organization = lookup.organization(check.organization());
    var leads = projects.leads(project, recorded);
    var own =
        leads.stream()
            .filter(it -> it.fact().organization().equals(organization))
            .map(it -> evidence(it, true))
            .toList();
    var others =
        leads.stream()
            .filter(it -> !it.fact().organization().equals(organization))
            .map(it -> evidence(it, false))
            .toList();
    var finding = Finding.spells(own, others);
    var life = projects.find(project, recorded).map(it -> it.project().period());
    return life.isEmpty()
        ? finding
        : finding.with(TruthThroughTime.allOf(List.of(finding.course(), notOutside(life.get()))));
  }

  /** Fails where the spell certainly does not hold, and decides nothing elsewhere. */
  private static TruthThroughTime notOutside(Period life) {
    return TruthThroughTime.of(
        TruthThroughTime.changes(Stream.of(life)), day -> Truth.of(life.possiblyOn(day)));
  }

  private static Evidence evidence(Kept<Participation> it, boolean speaksFor) {
    return Evidence.spell(
        it.id(),
        speaksFor,
        it.fact().period(),
        Phrase.of(
            "audit.evidence.part." + Words.key(it.fact().role()),
            it.fact().organization(),
            it.fact().project(),
            it.fact().period()));
  }

  Finding find(Check.ProjectExists check, Recorded recorded) {
    var project = lookup.in("projects", check.project());
    var own =
        projects.find(project, recorded).stream()
            .map(
                it ->
                    Evidence.spell(
                        it.id(),
                        true,
                        it.project().period(),
                        Phrase.of(
                            "audit.evidence.project",
                            it.id(),
                            it.project().network(),
                            it.project().period())))
            .toList();
    return Finding.spells(own, List.of());
  }

  Finding find(Check.RoleExists check, Recorded recorded) {
    var network = lookup.organization(check.network());
    var all = projects.ofNetwork(network, recorded).stream().map(Projects.Listed::id).toList();
    var own =
        projects.parts(all, recorded).stream()
            .filter(it -> Lookup.is(it.fact().role(), check.role()))
            .map(it -> evidence(it, true))
            .toList();
    var spans =
        complete.spans(network, "joint-projects", recorded).stream()
            .map(Complete.Span::period)
            .toList();
    var course =
        TruthThroughTime.anyOf(own.stream().map(Evidence::period).toList())
            .unknownUnlessComplete(spans);
    return Finding.of(course, own);
  }

  /** From the day by which each kind had been seen once. */
  Finding find(Check.Activities check, Recorded recorded) {
    var network = lookup.organization(check.network());
    var all = projects.ofNetwork(network, recorded).stream().map(Projects.Listed::id).toList();
    var done = projects.activities(all, recorded);
    var parts = new ArrayList<Finding>();
    for (var kind : check.kinds()) {
      var own = done.stream().filter(it -> Lookup.is(it.fact().kind(), kind)).toList();
      var evidence = own.stream().map(WorkFindings::done).toList();
      parts.add(
          own.isEmpty()
              ? Finding.unknown(
                  List.of(),
                  Phrase.of("audit.note.no-activity", Phrase.of("audit.activity." + word(kind))))
              : Finding.of(
                  Moments.anyOf(own.stream().map(it -> Moments.from(it.fact().on())).toList()),
                  evidence));
    }
    return Finding.all(parts);
  }

  private static String word(String kind) {
    return List.of("conference", "seminar", "training", "event", "meeting").contains(kind)
        ? kind
        : "other";
  }

  private static Evidence done(Kept<Activity> it) {
    return Evidence.of(
        it.id(),
        true,
        Phrase.of("audit.evidence.activity", it.id(), it.fact().project(), it.fact().on()));
  }

  Finding find(Check.AppearsSince check, Recorded recorded) {
    var organization = lookup.organization(check.organization());
    var series = lookup.in("series", check.series());
    var editions =
        summits.editions(series, recorded).stream()
            .collect(Collectors.toMap(Summits.Occurrence::id, Function.identity()));
    var earlier = false;
    var matched = new ArrayList<Edtf>();
    var evidence = new ArrayList<Evidence>();
    for (var appearance : summits.appearancesOf(organization, recorded)) {
      var edition = editions.get(appearance.fact().edition());
      if (edition == null || !tookPart(appearance.fact().role())) {
        continue;
      }
      var on = edition.edition().on();
      var truth = Truth.within(on, check.since());
      earlier |= on.last().isBefore(check.since().first());
      if (truth == Truth.HOLDS) {
        matched.add(on);
      }
      var said = Phrase.of("audit.evidence.appeared", organization, edition.id(), on);
      evidence.add(
          truth == Truth.FAILS
              ? Evidence.beside(appearance.id(), said)
              : Evidence.of(appearance.id(), true, said));
    }
    if (earlier) {
      return Finding.of(TruthThroughTime.always(Truth.FAILS), evidence);
    }
    var course =
        matched.isEmpty()
            ? TruthThroughTime.always(Truth.UNKNOWN)
            : Moments.anyOf(matched.stream().map(Moments::from).toList());
    return Finding.of(course.notBefore(check.since()), evidence);
  }

  private static boolean tookPart(AppearanceRole role) {
    return role == AppearanceRole.PARTICIPANT || role == AppearanceRole.HOST;
  }

  /** Of a series, or of a network by its rules. */
  Finding find(Check.Recurrence check, Recorded recorded) {
    var series = lookup.find("series", check.series());
    if (series.isPresent()) {
      var found = summits.find(series.get(), recorded);
      return recurrence(
          check,
          series.get(),
          found.map(Summits.Listed::series).map(Series::recurrence).orElse(null));
    }
    var network = lookup.organization(check.series());
    var profile = networks.find(network, recorded);
    return profile.isEmpty()
        ? Finding.unknown(List.of())
        : recurrence(check, profile.get().profile().id(), profile.get().network().recurrence());
  }

  private static Finding recurrence(
      Check.Recurrence check, FactId fact, @Nullable String recorded) {
    if (recorded == null) {
      return Finding.unknown(List.of());
    }
    var holds = isSame(check.period(), recorded);
    return Finding.of(
        TruthThroughTime.always(Truth.of(holds)),
        List.of(Evidence.of(fact, holds, Phrase.of("audit.evidence.recurrence", said(recorded)))));
  }

  private static boolean isSame(java.time.Period stated, String recorded) {
    try {
      return java.time.Period.parse(recorded).normalized().equals(stated.normalized());
    } catch (DateTimeException _) {
      return false;
    }
  }

  private static Object said(String recurrence) {
    return List.of("P6M", "P1Y", "P2Y", "P3Y", "P4Y").contains(recurrence)
        ? Phrase.of("audit.recurrence." + recurrence)
        : recurrence;
  }

  /**
   * Every other edition at the host: compares each edition with the next by its number, and fails
   * from the first two in a row that break the pattern.
   */
  Finding find(Check.HostAlternates check, Recorded recorded) {
    var series = lookup.in("series", check.series());
    var host = lookup.organization(check.host());
    Map<Integer, Summits.Occurrence> held = new TreeMap<>();
    for (var edition : summits.editions(series, recorded)) {
      var ordinal = edition.edition().ordinal();
      var status = edition.edition().status();
      if (ordinal != null && (status == null || status == EditionStatus.HELD)) {
        held.put(ordinal, edition);
      }
    }
    var kept = new ArrayList<Edtf>();
    var broken = new ArrayList<Edtf>();
    var evidence = new ArrayList<Evidence>();
    held.forEach(
        (ordinal, edition) -> {
          var next = held.get(ordinal + 1);
          if (next == null || edition.edition().host() == null || next.edition().host() == null) {
            return;
          }
          var alternates =
              Objects.equals(edition.edition().host(), host)
                  != Objects.equals(next.edition().host(), host);
          (alternates ? kept : broken).add(next.edition().on());
          evidence.add(
              Evidence.of(
                  next.id(),
                  alternates,
                  Phrase.of(
                      "audit.evidence.hosts",
                      Objects.requireNonNull(edition.edition().host()),
                      Objects.requireNonNull(next.edition().host()),
                      next.edition().on())));
        });
    var course =
        TruthThroughTime.of(
            Stream.concat(kept.stream(), broken.stream())
                .flatMap(it -> Stream.of(it.first(), it.last()))
                .toList(),
            day -> {
              if (broken.stream().anyMatch(it -> !it.last().isAfter(day))) {
                return Truth.FAILS;
              }
              var mayBeBroken = broken.stream().anyMatch(it -> !it.first().isAfter(day));
              return !mayBeBroken && kept.stream().anyMatch(it -> !it.last().isAfter(day))
                  ? Truth.HOLDS
                  : Truth.UNKNOWN;
            });
    return Finding.of(course, evidence);
  }
}
