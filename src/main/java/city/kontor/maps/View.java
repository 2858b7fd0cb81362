package city.kontor.maps;

import java.util.Collection;

/**
 * The part of the world that a map shows, and how large.
 *
 * @param centre the meridian in the middle of the world; it is cut opposite to it
 * @param west and {@code north}: the corner of the map, as projected
 * @param scale units of the map for one of the projection
 */
record View(double centre, double west, double north, double scale, int width, int height) {

  private static final double SOUTHERNMOST = EqualEarth.y(-57);
  private static final double NORTHERNMOST = EqualEarth.y(83);

  /** Nearer than some thirty degrees across, the coasts would be too rough. */
  private static final double NEAREST = 0.5;

  /** Of wider scenes the whole world is shown. */
  private static final double WHOLE = 1.4 * EqualEarth.EDGE;

  /** The form of a map: its width, and the bounds of its height, the latter in parts of it. */
  record Shape(String name, int width, double least, double most) {

    static final Shape WIDE = new Shape("wide", 1040, 0.4, 0.54);
    static final Shape NARROW = new Shape("narrow", 360, 0.6, 1.1);
    static final Shape PICTURE = of(Picture.WIDTH, Picture.MAP_HEIGHT);

    private static Shape of(int width, int height) {
      var form = (double) height / width;
      return new Shape("picture", width, form, form);
    }
  }

  /** A point of the globe, in degrees. */
  record Point(double longitude, double latitude) {}

  /** The view that shows all of these, with room for names around them. */
  static View of(Collection<Point> points, Shape shape) {
    var centre = centre(points.stream().map(Point::longitude).toList());
    var left = Double.MAX_VALUE;
    var right = -Double.MAX_VALUE;
    var bottom = Double.MAX_VALUE;
    var top = -Double.MAX_VALUE;
    for (var it : points) {
      var x = turned(it.longitude() - centre) * EqualEarth.stretch(it.latitude());
      var y = EqualEarth.y(it.latitude());
      left = Math.min(left, x);
      right = Math.max(right, x);
      bottom = Math.min(bottom, y);
      top = Math.max(top, y);
    }
    var room = 0.1 * Math.max(right - left, top - bottom) + 0.03;
    var breadth = Math.max(NEAREST, right - left + 2 * room);
    var height = Math.max(shape.least() * breadth, top - bottom + 2 * room);
    breadth = Math.max(breadth, height / shape.most());
    var middle = (left + right) / 2;
    if (breadth > WHOLE) {
      // All of it, so that many scenes have one view, whose coasts are drawn once.
      breadth = 2 * EqualEarth.EDGE + 0.02;
      middle = 0;
      bottom = SOUTHERNMOST;
      top = NORTHERNMOST;
    }
    height = Math.max(shape.least() * breadth, top - bottom + 2 * room);
    height = Math.min(height, Math.min(shape.most() * breadth, NORTHERNMOST - SOUTHERNMOST));
    var north = (bottom + top + height) / 2;
    north = Math.max(Math.min(north, NORTHERNMOST), SOUTHERNMOST + height);
    var scale = shape.width() / breadth;
    return new View(
        centre,
        middle - breadth / 2,
        north,
        scale,
        shape.width(),
        (int) Math.round(height * scale));
  }

  /**
   * The meridian opposite to the middle of the largest gap between these, in steps of ten degrees.
   */
  static double centre(Collection<Double> longitudes) {
    var sorted = longitudes.stream().map(View::turned).sorted().toList();
    var gap = 0.0;
    var centre = 0.0;
    for (int i = 0; i < sorted.size(); i++) {
      var from = sorted.get(i);
      var to = i + 1 < sorted.size() ? sorted.get(i + 1) : sorted.getFirst() + 360;
      if (to - from > gap) {
        gap = to - from;
        centre = turned((from + to) / 2 + 180);
      }
    }
    // Never the same meridian twice: no 180 beside -180, no -0 beside 0.
    return turned(10 * Math.rint(centre / 10)) + 0.0;
  }

  /** The same meridian, as one of those from -180 up to 180. */
  static double turned(double longitude) {
    return longitude - 360 * Math.floor((longitude + 180) / 360);
  }

  /** No finer than a tenth of a unit. */
  static double brief(double units) {
    return Math.rint(units * 10) / 10;
  }

  /** Across the map, for a longitude counted from the centre. */
  double x(double fromCentre, double stretch) {
    return (fromCentre * stretch - west) * scale;
  }

  /** Down the map, for a projected y. */
  double y(double projected) {
    return (north - projected) * scale;
  }

  double x(Point it) {
    return x(turned(it.longitude() - centre), EqualEarth.stretch(it.latitude()));
  }

  double y(Point it) {
    return y(EqualEarth.y(it.latitude()));
  }

  /** The outline of the world. */
  String world() {
    var path = new StringBuilder("M");
    for (int latitude = -90; latitude <= 90; latitude += 3) {
      corner(-180, latitude, path);
    }
    for (int latitude = 90; latitude >= -90; latitude -= 3) {
      corner(180, latitude, path);
    }
    return path.append('z').toString();
  }

  private void corner(double fromCentre, double latitude, StringBuilder path) {
    path.append(Math.round(x(fromCentre, EqualEarth.stretch(latitude))))
        .append(' ')
        .append(Math.round(y(EqualEarth.y(latitude))))
        .append(' ');
  }

  /** Meridians and parallels in round steps. */
  String grid() {
    var across = width / scale / EqualEarth.stretch(0);
    var step = across > 150 ? 30 : across > 60 ? 15 : 10;
    var path = new StringBuilder();
    for (int latitude = -90 + step; latitude < 90; latitude += step) {
      var stretch = EqualEarth.stretch(latitude);
      var y = y(EqualEarth.y(latitude));
      if (y > 0 && y < height) {
        path.append('M').append(brief(x(-180, stretch))).append(' ').append(brief(y));
        path.append('H').append(brief(x(180, stretch)));
      }
    }
    for (int longitude = -180; longitude < 180; longitude += step) {
      path.append(meridian(turned(longitude - centre)));
    }
    return path.toString();
  }

  private String meridian(double fromCentre) {
    var path = new StringBuilder();
    // Farther than from one of its points to the next.
    var reach = 0.3 * scale;
    for (int latitude = -90; latitude <= 90; latitude += 10) {
      var x = x(fromCentre, EqualEarth.stretch(latitude));
      var y = y(EqualEarth.y(latitude));
      if (y > -reach && y < height + reach && x > -reach && x < width + reach) {
        path.append(path.isEmpty() ? 'M' : 'L').append(brief(x)).append(' ').append(brief(y));
      }
    }
    return path.toString();
  }
}
