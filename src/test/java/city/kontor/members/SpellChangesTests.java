package city.kontor.members;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.facts.Kept;
import city.kontor.web.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the spells of one organization in one network tell of its coming and going. */
class SpellChangesTests {

  @Test
  void whoGoesOnInAnotherKindOnTheSameDayNeitherLeftNorJoined() {
    assertThat(
            told(
                List.of(
                    Spells.of("Kobe", MembershipKind.OBSERVER, "2005-01-01", "2013-03-01"),
                    Spells.member("Kobe", "2013-03-01", null))))
        .containsExactly("2005-01-01 joined", "2013-03-01 turned");
  }

  @Test
  void whoWasExcludedAndAdmittedAgainOnTheSameDayLeftAndJoinedAnew() {
    for (var reason : Leaving.values()) {
      assertThat(
              told(
                  List.of(
                      Spells.ended("Kobe", "2005-01-01", "2013-03-01", reason),
                      Spells.member("Kobe", "2013-03-01", null))))
          .as("%s", reason)
          .containsExactly("2005-01-01 joined", "2013-03-01 left", "2013-03-01 again");
    }
  }

  @Test
  void whoComesBackLaterLeftAndJoined() {
    assertThat(
            told(
                List.of(
                    Spells.ended("Kobe", "2005-01-01", "2013-03-01", Leaving.WITHDREW),
                    Spells.member("Kobe", "2013-03-02", "2014-01-01"),
                    Spells.of("Kobe", MembershipKind.PARTNER, "2014-01-01", null))))
        .containsExactly(
            "2005-01-01 joined", "2013-03-01 left", "2013-03-02 joined", "2014-01-01 turned");
  }

  private static List<String> told(List<Kept<Membership>> own) {
    return own.stream()
        .flatMap(
            it ->
                MemberChanges.stayingOn(
                    Change.of(it.fact().period(), "joined", "left", it.id(), "", () -> "Kobe"),
                    own,
                    "turned",
                    "again")
                    .stream())
        .map(it -> it.on().text() + " " + it.word())
        .toList();
  }
}
