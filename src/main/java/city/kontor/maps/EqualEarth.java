package city.kontor.maps;

/**
 * The Equal Earth projection: areas keep their proportion, parallels are straight lines (Šavrič,
 * Patterson, Jenny: "The Equal Earth map projection", 2018). On a sphere of radius 1; y grows to
 * the north.
 */
final class EqualEarth {

  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;
  private static final double M = Math.sqrt(3) / 2;

  /** Half the breadth of the world, at the equator. */
  static final double EDGE = 180 * stretch(0);

  private EqualEarth() {}

  /** How far east one degree of longitude reaches at this latitude. */
  static double stretch(double latitude) {
    var t = angle(latitude);
    var t2 = t * t;
    var t6 = t2 * t2 * t2;
    return Math.toRadians(Math.cos(t) / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2))));
  }

  static double y(double latitude) {
    var t = angle(latitude);
    var t2 = t * t;
    var t6 = t2 * t2 * t2;
    return t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
  }

  private static double angle(double latitude) {
    return Math.asin(M * Math.sin(Math.toRadians(latitude)));
  }
}
