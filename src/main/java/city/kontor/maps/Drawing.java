package city.kontor.maps;

import city.kontor.web.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map as its template shows it: drawn twice, for wide screens and paper and for narrow ones, in
 * units of about a pixel.
 *
 * @param absent what is not on it because no place is known
 * @param more how many more are not on it; empty where all are told
 */
public record Drawing(
    String title,
    List<Sheet> sheets,
    List<Sign> key,
    String absence,
    Shown<Spot> absent,
    String more) {

  /**
   * How far from a point a finger still meets it: 24 pixels across where a map is smallest, four
   * fifths of its own size.
   */
  public static final double REACH = 15;

  /**
   * One of the two.
   *
   * @param world the path of the outline of the world
   * @param land the path of all coasts, in half units
   * @param grid the path of meridians and parallels
   * @param ties the paths of the lines from home
   */
  public record Sheet(
      String size,
      int width,
      int height,
      String world,
      String land,
      String grid,
      List<String> ties,
      List<Mark> marks) {}

  /**
   * A point, or several that lie too near each other.
   *
   * @param language of its name; null where it stands for several
   * @param told its name for those who listen and those who point at it
   * @param toldIn the language of that; null where it is the reader's
   * @param count how many it stands for
   * @param label null where the map is too crowded for one
   */
  public record Mark(
      double x,
      double y,
      double radius,
      String look,
      @Nullable String language,
      @Nullable String address,
      String told,
      @Nullable String toldIn,
      int count,
      @Nullable Label label) {}

  /** A name beside its point. */
  public record Label(double x, double y, String anchor, String name, String note) {}

  /** What a look means. */
  public record Sign(String look, String words) {}
}
