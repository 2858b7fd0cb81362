package city.kontor.maps;

import java.util.ArrayList;
import java.util.List;

/** The shortest way over the globe between two points, as a line on a map. */
final class Ways {

  private static final int STEPS = 24;

  private Ways() {}

  /** Points along the great circle, both ends included. */
  static List<View.Point> shortest(View.Point from, View.Point to) {
    var one = vector(from);
    var other = vector(to);
    var angle = Math.acos(Math.clamp(dot(one, other), -1, 1));
    var way = new ArrayList<View.Point>();
    for (int i = 0; i <= STEPS; i++) {
      var part = (double) i / STEPS;
      var near = angle == 0 ? 1 - part : Math.sin((1 - part) * angle) / Math.sin(angle);
      var far = angle == 0 ? part : Math.sin(part * angle) / Math.sin(angle);
      var x = near * one[0] + far * other[0];
      var y = near * one[1] + far * other[1];
      var z = near * one[2] + far * other[2];
      way.add(
          new View.Point(
              Math.toDegrees(Math.atan2(y, x)), Math.toDegrees(Math.atan2(z, Math.hypot(x, y)))));
    }
    return List.copyOf(way);
  }

  /** As a path, which leaves the map on one side and comes back on the other. */
  static String path(List<View.Point> way, View view) {
    var path = new StringBuilder();
    var before = 0.0;
    for (var it : way) {
      var fromCentre = View.turned(it.longitude() - view.centre());
      var isCut = !path.isEmpty() && Math.abs(fromCentre - before) > 180;
      before = fromCentre;
      path.append(path.isEmpty() || isCut ? "M" : "L")
          .append(View.brief(view.x(it)))
          .append(' ')
          .append(View.brief(view.y(it)));
    }
    return path.toString();
  }

  private static double[] vector(View.Point it) {
    var longitude = Math.toRadians(it.longitude());
    var latitude = Math.toRadians(it.latitude());
    return new double[] {
      Math.cos(latitude) * Math.cos(longitude),
      Math.cos(latitude) * Math.sin(longitude),
      Math.sin(latitude)
    };
  }

  private static double dot(double[] one, double[] other) {
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
  }
}
