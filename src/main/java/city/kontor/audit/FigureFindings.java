package city.kontor.audit;

import city.kontor.claims.Claim;
import city.kontor.claims.Claims;
import city.kontor.claims.Sense;
import city.kontor.claims.Truth;
import city.kontor.dates.Edtf;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.members.Members;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the record makes of a figure: where a list is complete, by counting it; elsewhere by the
 * figures that other documents state of dates. Between those dates nothing is known.
 */
@Component
class FigureFindings {

  private final Claims claims;
  private final Members members;
  private final MemberFindings counting;
  private final Lookup lookup;

  FigureFindings(Claims claims, Members members, MemberFindings counting, Lookup lookup) {
    this.claims = claims;
    this.members = members;
    this.counting = counting;
    this.lookup = lookup;
  }

  /** A figure another document states, and whether the statement means it, too. */
  private record Other(Kept<Claim> claim, Truth truth) {

    boolean isOn(LocalDate day) {
      var on = claim.fact().on();
      return on != null
          && Moments.isPlain(on)
          && !on.first().isAfter(day)
          && !on.last().isBefore(day);
    }
  }

  Finding find(Check.Figure check, FactId document, Recorded recorded) {
    var subject = lookup.thing(check.subject());
    var meant = check.comparison().with(check.value());
    var others =
        claims.of(List.of(subject), check.property(), recorded).stream()
            .filter(it -> !it.fact().document().equals(document))
            .filter(it -> isSameUnit(check.unit(), it.fact()))
            .filter(it -> it.fact().sense() != Sense.EXPECTED)
            .flatMap(
                it -> it.fact().figure().stream().map(known -> new Other(it, meant.means(known))))
            .toList();
    var stated =
        TruthThroughTime.of(
            others.stream()
                .map(it -> it.claim().fact().on())
                .filter(Moments::isPlain)
                .flatMap(FigureFindings::edges)
                .toList(),
            day -> truth(others.stream().filter(it -> it.isOn(day)).map(Other::truth).toList()));
    var evidence =
        new ArrayList<>(
            others.stream()
                .map(
                    it ->
                        Evidence.of(
                            it.claim().id(), it.truth() != Truth.FAILS, said(it.claim().fact())))
                .toList());
    if (!isMembers(check) || members.completeness(subject, recorded).isEmpty()) {
      return new Finding(
          stated, TruthThroughTime.always(Truth.UNKNOWN), evidence, List.of(), List.of());
    }
    var counted = counting.number(subject, meant, recorded);
    evidence.addAll(counted.evidence());
    return new Finding(
        TruthThroughTime.of(
            Stream.of(stated, counted.course())
                .flatMap(it -> it.stretches().stream())
                .map(TruthThroughTime.Stretch::from)
                .toList(),
            day ->
                counted.course().on(day) == Truth.UNKNOWN
                    ? stated.on(day)
                    : counted.course().on(day)),
        counted.course(),
        evidence,
        counted.notes(),
        List.of());
  }

  private static boolean isMembers(Check.Figure check) {
    return check.property().equals("members") && check.unit() == null;
  }

  /** A check that names no unit takes any: the property already says what is counted. */
  private static boolean isSameUnit(@Nullable String asked, Claim claim) {
    return asked == null || asked.equals(claim.unit());
  }

  /** Documents that disagree leave it unknown. */
  private static Truth truth(List<Truth> stated) {
    return stated.isEmpty() || stated.stream().distinct().count() > 1
        ? Truth.UNKNOWN
        : stated.getFirst();
  }

  private static Stream<LocalDate> edges(@Nullable Edtf on) {
    return on == null
        ? Stream.empty()
        : Stream.of(on.first(), on.last())
            .flatMap(
                it ->
                    it.equals(Edtf.UNBOUNDED_PAST) || it.equals(Edtf.UNBOUNDED_FUTURE)
                        ? Stream.empty()
                        : Stream.of(it, it.plusDays(1)));
  }

  private static Phrase said(Claim claim) {
    var what = Phrase.of("audit.evidence.figure", claim.subject(), claim);
    return claim.on() == null ? what : Phrase.of("audit.evidence.on", what, claim.on());
  }
}
