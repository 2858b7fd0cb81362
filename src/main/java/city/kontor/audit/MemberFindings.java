package city.kontor.audit;

import city.kontor.claims.Range;
import city.kontor.claims.Truth;
import city.kontor.dates.Certainty;
import city.kontor.dates.Period;
import city.kontor.facts.Complete;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.members.Members;
import city.kontor.members.Membership;
import city.kontor.members.MembershipKind;
import city.kontor.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the record makes of statements on who belongs to a network, and how many do. */
@Component
class MemberFindings {

  private final Members members;
  private final Lookup lookup;

  MemberFindings(Members members, Lookup lookup) {
    this.members = members;
    this.lookup = lookup;
  }

  Finding find(Check.Affiliation check, Recorded recorded) {
    var network = lookup.organization(check.network());
    var organization = lookup.organization(check.organization());
    var spells =
        members.ofOrganization(organization, recorded).stream()
            .filter(it -> it.fact().network().equals(network))
            .toList();
    var own = spells.stream().filter(it -> Lookup.is(it.fact().kind(), check.kind())).toList();
    var others =
        spells.stream()
            .filter(it -> !own.contains(it))
            .map(it -> Evidence.beside(it.id(), said(it)))
            .toList();
    if (!own.isEmpty()) {
      return Finding.spells(own.stream().map(it -> evidence(it, true)).toList(), others);
    }
    return Finding.of(
        TruthThroughTime.always(Truth.FAILS).unknownUnlessComplete(complete(network, recorded)),
        others);
  }

  Finding find(Check.MemberSince check, Recorded recorded) {
    var network = lookup.organization(check.network());
    var organization = lookup.organization(check.organization());
    var spells =
        members.ofOrganization(organization, recorded).stream()
            .filter(it -> it.fact().network().equals(network))
            .filter(it -> it.fact().kind() == MembershipKind.MEMBER)
            .toList();
    var courses =
        spells.stream()
            .map(
                it ->
                    TruthThroughTime.allOf(
                        List.of(
                            TruthThroughTime.anyOf(List.of(it.fact().period())),
                            TruthThroughTime.always(
                                Moments.began(it.fact().period(), check.since())))))
            .toList();
    var evidence =
        spells.stream()
            .map(
                it -> evidence(it, Moments.began(it.fact().period(), check.since()) != Truth.FAILS))
            .toList();
    return courses.isEmpty()
        ? Finding.unknown(evidence)
        : Finding.of(Moments.anyOf(courses), evidence);
  }

  Finding find(Check.MemberNumber check, Recorded recorded) {
    var network = lookup.organization(check.network());
    var meant = check.comparison().with(check.number());
    return number(network, meant, recorded);
  }

  /** The number of members of a network, known where their list is complete. */
  Finding number(FactId network, Range meant, Recorded recorded) {
    var spells =
        members.ofNetwork(network, recorded).stream()
            .filter(it -> it.fact().kind() == MembershipKind.MEMBER)
            .toList();
    var spans = members.completeness(network, recorded);
    var complete = spans.stream().map(Complete.Span::period).toList();
    var course =
        TruthThroughTime.of(
            changes(spells, complete),
            day -> isComplete(complete, day) ? meant.means(count(spells, day)) : Truth.UNKNOWN);
    var evidence = new ArrayList<Evidence>();
    var notes = new ArrayList<Phrase>();
    for (var span : course.spans(Truth.HOLDS)) {
      notes.add(counted(spells, complete, span));
      spells.stream()
          .map(it -> Evidence.bound(it.id(), it.fact().period(), said(it)))
          .filter(it -> it.changesOn(span.from()) || it.changesOn(span.until()))
          .forEach(evidence::add);
    }
    spans.forEach(
        it ->
            evidence.add(
                Evidence.spell(
                    it.fact(),
                    true,
                    it.period(),
                    Phrase.of("audit.evidence.complete", network, it.period()))));
    return new Finding(course, course, evidence.stream().distinct().toList(), notes, List.of());
  }

  /** "11 from 30 August 2005 to 29 June 2012; 12 before, 13 after". */
  private static Phrase counted(
      List<Kept<Membership>> spells, List<Period> complete, TruthThroughTime.Span span) {
    var during = count(spells, span.from());
    var when = Moments.period(span);
    var before =
        span.startsSomewhere() && isComplete(complete, span.from().minusDays(1))
            ? said(count(spells, span.from().minusDays(1)))
            : "";
    var after =
        span.endsSomewhere() && isComplete(complete, span.until())
            ? said(count(spells, span.until()))
            : "";
    var neighbours =
        before.isEmpty() && after.isEmpty()
            ? ".alone"
            : before.isEmpty() ? ".after" : after.isEmpty() ? ".before" : "";
    return Phrase.of("audit.note.count" + neighbours, said(during), when, before, after);
  }

  private static String said(Range count) {
    var least = String.valueOf(count.least());
    var most = String.valueOf(count.most());
    return least.equals(most) ? least : least + "–" + most;
  }

  private static Range count(List<Kept<Membership>> spells, LocalDate day) {
    var certain = organizations(spells, day, Certainty.CERTAIN);
    var possible = organizations(spells, day, Certainty.POSSIBLE);
    possible.removeAll(certain);
    return Range.between(certain.size(), certain.size() + possible.size());
  }

  Finding find(Check.MembersAre check, Recorded recorded) {
    var network = lookup.organization(check.network());
    var wanted = check.members().stream().map(lookup::organization).toList();
    var spells =
        members.ofNetwork(network, recorded).stream()
            .filter(it -> it.fact().kind() == MembershipKind.MEMBER)
            .toList();
    var complete = complete(network, recorded);
    var course =
        TruthThroughTime.of(
            changes(spells, complete),
            day -> these(wanted, spells, isComplete(complete, day), day));
    return Finding.of(
        course,
        spells.stream()
            .map(it -> evidence(it, wanted.contains(it.fact().organization())))
            .toList());
  }

  private static Truth these(
      List<FactId> wanted, List<Kept<Membership>> spells, boolean isComplete, LocalDate day) {
    var certain = organizations(spells, day, Certainty.CERTAIN);
    var possible = organizations(spells, day, Certainty.POSSIBLE);
    possible.removeAll(certain);
    var known = new HashSet<FactId>();
    spells.forEach(it -> known.add(it.fact().organization()));
    if (!wanted.containsAll(certain)) {
      return Truth.FAILS;
    }
    var absent =
        wanted.stream().filter(it -> !certain.contains(it) && !possible.contains(it)).toList();
    if (absent.stream().anyMatch(it -> isComplete || known.contains(it))) {
      return Truth.FAILS;
    }
    return isComplete && possible.isEmpty() ? Truth.HOLDS : Truth.UNKNOWN;
  }

  private static Set<FactId> organizations(
      List<Kept<Membership>> spells, LocalDate day, Certainty wanted) {
    var found = new HashSet<FactId>();
    spells.stream()
        .filter(it -> it.fact().period().on(day) == wanted)
        .forEach(it -> found.add(it.fact().organization()));
    return found;
  }

  private List<Period> complete(FactId network, Recorded recorded) {
    return members.completeness(network, recorded).stream().map(Complete.Span::period).toList();
  }

  private static boolean isComplete(Collection<Period> complete, LocalDate day) {
    return complete.stream().anyMatch(it -> it.certainlyOn(day));
  }

  private static Collection<LocalDate> changes(
      List<Kept<Membership>> spells, List<Period> complete) {
    return TruthThroughTime.changes(
        Stream.concat(spells.stream().map(it -> it.fact().period()), complete.stream()));
  }

  private static Evidence evidence(Kept<Membership> it, boolean speaksFor) {
    return Evidence.spell(it.id(), speaksFor, it.fact().period(), said(it));
  }

  private static Phrase said(Kept<Membership> it) {
    return Phrase.of(
        "audit.evidence.membership." + Words.key(it.fact().kind()),
        it.fact().organization(),
        it.fact().network(),
        it.fact().period());
  }
}
