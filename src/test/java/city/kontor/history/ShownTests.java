package city.kontor.history;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The public reading, as the tables ask it. */
class ShownTests {

  @Test
  void whoSeesARowIsWrittenIntoTheQueryAndOnlyAFormerReleaseAsksForItsDay() {
    try (var database = TestDatabase.fresh()) {
      for (var seen :
          List.of(
              "history.shown(recording, superseded, visibility, released, 7)",
              "history.seen(visibility, released, superseded, network, organization, '{}')")) {
        var plan =
            String.join(
                "\n",
                database
                    .jdbc()
                    .sql(
                        "explain (verbose, costs off) select id from members.membership_recorded where "
                            + seen)
                    .query(String.class)
                    .list());
        assertThat(plan)
            .doesNotContain("shown(", "seen(", "released(")
            .contains("<= history.day(")
            .contains("released <= CURRENT_DATE");
      }
    }
  }

  /** Goes with the next release, and so does the function. */
  @Test
  void aNodeOfTheBuildBeforeIsAnsweredWhileOthersAreUpdated() {
    try (var database = TestDatabase.fresh()) {
      assertThat(
              database
                  .jdbc()
                  .sql(
                      """
                      select count(*) from members.membership_recorded
                      where history.seen(visibility, released, network, organization, '{}')
                      """)
                  .query(Integer.class)
                  .single())
          .isZero();
    }
  }
}
