package city.kontor.applications;

import city.kontor.accounts.Account;
import city.kontor.dates.Edtf;
import city.kontor.facts.Facts;
import city.kontor.history.FactId;
import city.kontor.keeping.Demands;
import city.kontor.members.MembershipPath;
import city.kontor.organizations.OrganizationKind;
import city.kontor.organizations.Organizations;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who applies or belongs through an association names one that can be it; and a notice that is
 * shorter than the rules ask is looked at twice.
 */
@Component
class CaseDemands implements Demands {

  private final Organizations organizations;
  private final Cases cases;

  CaseDemands(Organizations organizations, Cases cases) {
    this.organizations = organizations;
    this.cases = cases;
  }

  @Override
  public List<Mistake> mistakes(Facts.Stated said, Account person, Reading reading) {
    return switch (said.kind().word()) {
      case "application" -> association(said, true, reading).toList();
      // Of a membership long ago the source may not say through which association it was.
      case "membership" -> association(said, false, reading).toList();
      default -> List.of();
    };
  }

  private Stream<Mistake> association(Facts.Stated said, boolean isNeeded, Reading reading) {
    if (!isThroughAssociation(said)) {
      return Stream.empty();
    }
    var via = said.references().get("via");
    if (via == null) {
      return isNeeded ? Stream.of(new Mistake("via", "mistake.missing")) : Stream.empty();
    }
    return isAssociation(via, said, reading)
        ? Stream.empty()
        : Stream.of(new Mistake("via", "cases.mistake.association"));
  }

  /** As its own record says, whether or not it is run as a network here, too. */
  private boolean isAssociation(FactId via, Facts.Stated said, Reading reading) {
    return Stream.of("network", "organization").map(said.references()::get).noneMatch(via::equals)
        && organizations
            .find(via, reading.recorded())
            .map(it -> it.organization().kind() == OrganizationKind.ASSOCIATION)
            .orElse(true);
  }

  @Override
  public List<Mistake> cautions(Facts.Stated said, Reading reading) {
    return switch (said.kind().word()) {
      case "resignation" -> shortNotice(said, reading);
      default -> List.of();
    };
  }

  private static boolean isThroughAssociation(Facts.Stated said) {
    return said.form().get("path").equals(Optional.of(Words.key(MembershipPath.ASSOCIATION)));
  }

  private List<Mistake> shortNotice(Facts.Stated said, Reading reading) {
    var months = months(said, reading);
    return months != null
            && Resignation.isShort(date(said, "given-on"), date(said, "effective-on"), months)
        ? List.of(new Mistake("effective-on", "cases.note.short-notice", months))
        : List.of();
  }

  private @Nullable Integer months(Facts.Stated said, Reading reading) {
    return cases.monthsOfNotice(Objects.requireNonNull(said.references().get("network")), reading);
  }

  private static Edtf date(Facts.Stated said, String field) {
    return Edtf.parse(said.form().get(field).orElseThrow());
  }
}
