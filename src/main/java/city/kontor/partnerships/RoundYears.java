package city.kontor.partnerships;

import java.util.List;
import java.util.stream.Stream;

/** After how many years an anniversary is round: the one list that all pages go by. */
public final class RoundYears {

  private static final List<Integer> ALL =
      List.of(10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90, 100, 125, 150, 175, 200, 250, 300, 400);

  /** The latest year in which an anniversary can fall: dates end with 9999. */
  private static final int LAST = 9999;

  private RoundYears() {}

  /** The numbers of years that are round, least first. */
  public static List<Integer> all() {
    return ALL;
  }

  public static boolean isRound(int years) {
    return ALL.contains(years);
  }

  /** The round anniversaries, as years, of what began in a year; from one year to another. */
  public static Stream<Integer> of(int begun, int from, int to) {
    return ALL.stream().map(it -> begun + it).filter(it -> it >= from && it <= Math.min(to, LAST));
  }
}
