package city.kontor.members;

import static city.kontor.members.Spells.member;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.history.FactId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RollTests {

  private static final LocalDate DAY = LocalDate.of(2006, 1, 1);
  private static final List<FactId> COMPLETE = List.of(new FactId(new UUID(0, 1)));

  @Test
  void tellsTheCertainFromThePossible() {
    var sure = member("tokyo", "2001-10-18", null);
    var perhaps = member("delhi", "[2005..2007]", null);
    var gone = member("beijing", "2001-10-18", "2005-08-30");

    var roll = Roll.of(List.of(sure, perhaps, gone), DAY, COMPLETE);

    assertThat(roll.certain()).containsExactly(sure);
    assertThat(roll.possible()).containsExactly(perhaps);
  }

  @Test
  void knowsTheNumberOfACompleteListOfCertainMembers() {
    var roll = Roll.of(List.of(member("tokyo", "2001", null)), DAY, COMPLETE);

    assertThat(roll.count().known()).hasValue(1);
  }

  @Test
  void knowsNoNumberOfAListThatMayBeIncomplete() {
    var roll = Roll.of(List.of(member("tokyo", "2001", null)), DAY, List.of());

    assertThat(roll.count().known()).isEmpty();
  }

  @Test
  void knowsNoNumberWhileAMembersDatesAreInDoubt() {
    var roll =
        Roll.of(
            List.of(member("tokyo", "2001", null), member("delhi", "2006", null)), DAY, COMPLETE);

    assertThat(roll.count().known()).isEmpty();
    assertThat(roll.count()).isEqualTo(new Count(1, 1, true));
  }

  @Test
  void countsACityWithTwoPossibleSpellsOnce() {
    var roll =
        Roll.of(
            List.of(member("delhi", "2001", "2006"), member("delhi", "2006", null)), DAY, COMPLETE);

    assertThat(roll.count()).isEqualTo(new Count(0, 1, true));
  }

  @Test
  void leavesObserversOutOfTheCount() {
    var observer = Spells.of("perth", MembershipKind.OBSERVER, "2001", null);

    assertThat(Roll.of(List.of(observer), DAY, COMPLETE).count().known()).hasValue(0);
  }
}
