package city.kontor.members;

import city.kontor.dates.Period;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Memberships for tests of the rules. */
final class Spells {

  private static final FactId NETWORK = id("network");

  private Spells() {}

  static Kept<Membership> member(String city, @Nullable String since, @Nullable String until) {
    return of(city, MembershipKind.MEMBER, since, until);
  }

  static Kept<Membership> of(
      String city, MembershipKind kind, @Nullable String since, @Nullable String until) {
    return new Kept<>(
        id(city + since),
        new Membership(
            NETWORK, id(city), kind, null, null, null, Period.parse(since, until), null));
  }

  /** A membership that ended for a reason. */
  static Kept<Membership> ended(String city, String since, String until, Leaving reason) {
    var spell = member(city, since, until);
    var it = spell.fact();
    return new Kept<>(
        spell.id(),
        new Membership(
            it.network(), it.organization(), it.kind(), null, null, null, it.period(), reason));
  }

  private static FactId id(String name) {
    return new FactId(
        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
}
