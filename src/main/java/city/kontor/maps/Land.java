package city.kontor.maps;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The coasts and shores of Natural Earth at 1:50 million, cut to a view and drawn no finer than it
 * shows. Borders of countries are left out: the register takes no side in them.
 */
final class Land {

  private static final String OUTLINES = "/maps/land.txt";

  /** Coasts run on outside the map, so that no edge of a cut is seen. */
  private static final double MARGIN = 8;

  /** What is smaller, in units of the map, is not drawn. */
  private static final double LEAST = 2.5;

  /** So far, in units of the map, a drawn coast may be from the one of its detail. */
  private static final double TOLERANCE = 0.7;

  /** So far, in units of the map, the coasts of a detail may be from the true ones. */
  private static final double COARSENESS = 0.25;

  /** Views are seen again and again, and rarely change. */
  private static final int MOST_CHARACTERS = 20_000_000;

  private final List<Ring> rings;
  private final Map<Integer, List<Ring>> details = new ConcurrentHashMap<>();
  private final Cache<View, String> drawn =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .<View, String>weigher((_, path) -> 100 + path.length())
          .build();

  private Land(List<Ring> rings) {
    this.rings = rings;
  }

  static Land read() {
    var rings = new ArrayList<Ring>();
    try (var in = Land.class.getResourceAsStream(OUTLINES)) {
      if (in == null) {
        throw new IllegalStateException("This build has no outlines of the land: run build.mjs");
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        rings.add(ring(line));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Land(List.copyOf(rings));
  }

  private static Ring ring(String steps) {
    var parts = steps.split("[ ,]", -1);
    var ring = new Line(parts.length / 2);
    var east = 0;
    var north = 0;
    for (int i = 0; i < parts.length; i += 2) {
      east += Integer.parseInt(parts[i]);
      north += Integer.parseInt(parts[i + 1]);
      ring.add(east / 100.0, north / 100.0);
    }
    return new Ring(ring);
  }

  /** One coast in degrees, where it runs, and what its projection needs of each latitude. */
  private static final class Ring {

    private final Line line;
    private final double west;
    private final double east;
    private final double south;
    private final double north;
    private final double[] stretch;
    private final double[] y;

    Ring(Line line) {
      this.line = line;
      west = least(line.x, line.size);
      east = most(line.x, line.size);
      south = EqualEarth.y(least(line.y, line.size));
      north = EqualEarth.y(most(line.y, line.size));
      var latitudes = Arrays.copyOf(line.y, line.size);
      stretch = Arrays.stream(latitudes).map(EqualEarth::stretch).toArray();
      y = Arrays.stream(latitudes).map(EqualEarth::y).toArray();
    }

    /** The more degrees that it spans, east to west or south to north. */
    double breadth() {
      return Math.max(east - west, most(line.y, line.size) - least(line.y, line.size));
    }

    boolean isBeside(View view) {
      return view.y(south) < -MARGIN || view.y(north) > view.height() + MARGIN;
    }

    /** As seen from the centre of a view, on its map. */
    Line drawn(double shift, View view) {
      if (west + shift < -180 || east + shift > 180) {
        return Land.drawn(shifted(shift).cut(true, -180, 1).cut(true, 180, -1), view);
      }
      var drawn = new Line(line.size);
      for (int i = 0; i < line.size; i++) {
        drawn.add(view.x(line.x[i] + shift, stretch[i]), view.y(y[i]));
      }
      return drawn;
    }

    private Line shifted(double by) {
      var shifted = new Line(line.size);
      for (int i = 0; i < line.size; i++) {
        shifted.add(line.x[i] + by, line.y[i]);
      }
      return shifted;
    }
  }

  /** All coasts in the view as one path, in half units, to be filled even-odd. */
  String draw(View view) {
    return drawn.get(view, this::anew);
  }

  private String anew(View view) {
    var path = new StringBuilder();
    for (var ring : inDetail(view)) {
      if (ring.isBeside(view)) {
        continue;
      }
      // A coast may lie in the world as counted from the centre once or, on both edges, twice.
      var turn = -360 * Math.floor((ring.west - view.centre() + 180) / 360) - view.centre();
      for (var shift = turn; ring.east + shift > -180; shift -= 360) {
        draw(ring.drawn(shift, view), view, path);
      }
    }
    return path.toString();
  }

  /** The coasts with the points that show at the scale of a view, or at twice that. */
  private List<Ring> inDetail(View view) {
    return details.computeIfAbsent(Math.getExponent(view.scale()) + 1, this::detail);
  }

  private List<Ring> detail(int level) {
    var degree = EqualEarth.EDGE / 180 * Math.scalb(1.0, level);
    return rings.stream()
        .filter(it -> it.breadth() * degree >= LEAST / 2)
        .map(it -> it.line.simpler(COARSENESS / degree))
        .filter(it -> it.size >= 3)
        .map(Ring::new)
        .toList();
  }

  private static Line drawn(Line world, View view) {
    var drawn = new Line(world.size);
    for (int i = 0; i < world.size; i++) {
      var before = (i + world.size - 1) % world.size;
      if (world.x[i] == world.x[before] && Math.abs(world.x[i]) == 180) {
        // The edge of the world is round.
        var steps = (int) (Math.abs(world.y[i] - world.y[before]) / 2);
        for (int step = 1; step <= steps; step++) {
          var part = step / (steps + 1.0);
          add(drawn, view, world.x[i], world.y[before] + part * (world.y[i] - world.y[before]));
        }
      }
      add(drawn, view, world.x[i], world.y[i]);
    }
    return drawn;
  }

  private static void draw(Line drawn, View view, StringBuilder path) {
    var cut =
        drawn
            .cut(true, -MARGIN, 1)
            .cut(true, view.width() + MARGIN, -1)
            .cut(false, -MARGIN, 1)
            .cut(false, view.height() + MARGIN, -1);
    if (cut.size >= 3
        && (most(cut.x, cut.size) - least(cut.x, cut.size) >= LEAST
            || most(cut.y, cut.size) - least(cut.y, cut.size) >= LEAST)) {
      cut.simpler(TOLERANCE).write(path);
    }
  }

  private static void add(Line drawn, View view, double fromCentre, double latitude) {
    drawn.add(view.x(fromCentre, EqualEarth.stretch(latitude)), view.y(EqualEarth.y(latitude)));
  }

  private static double least(double[] numbers, int size) {
    return Arrays.stream(numbers, 0, size).min().orElse(0);
  }

  private static double most(double[] numbers, int size) {
    return Arrays.stream(numbers, 0, size).max().orElse(0);
  }

  /** A closed line of points, which grows. */
  private static final class Line {

    double[] x;
    double[] y;
    int size;

    Line(int room) {
      x = new double[Math.max(4, room)];
      y = new double[Math.max(4, room)];
    }

    void add(double east, double north) {
      if (size == x.length) {
        x = Arrays.copyOf(x, 2 * size);
        y = Arrays.copyOf(y, 2 * size);
      }
      x[size] = east;
      y[size] = north;
      size++;
    }

    /** What lies on one side of a straight line across or down (Sutherland and Hodgman, 1974). */
    Line cut(boolean upright, double at, int side) {
      var along = upright ? x : y;
      var left = new Line(size);
      for (int i = 0; i < size; i++) {
        var before = (i + size - 1) % size;
        var from = (along[before] - at) * side;
        var to = (along[i] - at) * side;
        if (from < 0 != to < 0) {
          var part = from / (from - to);
          left.add(
              upright ? at : x[before] + part * (x[i] - x[before]),
              upright ? y[before] + part * (y[i] - y[before]) : at);
        }
        if (to >= 0) {
          left.add(x[i], y[i]);
        }
      }
      return left;
    }

    /** The same with as few points as the tolerance allows (Douglas and Peucker, 1973). */
    Line simpler(double tolerance) {
      var far = 0;
      for (int i = 1; i < size; i++) {
        if (Math.hypot(x[i] - x[0], y[i] - y[0]) > Math.hypot(x[far] - x[0], y[far] - y[0])) {
          far = i;
        }
      }
      var kept = new BitSet(size);
      kept.set(0);
      kept.set(far);
      var open = new ArrayDeque<int[]>();
      open.push(new int[] {0, far});
      open.push(new int[] {far, size});
      while (!open.isEmpty()) {
        var piece = open.pop();
        var split = farthest(piece[0], piece[1], tolerance);
        if (split >= 0) {
          kept.set(split);
          open.push(new int[] {piece[0], split});
          open.push(new int[] {split, piece[1]});
        }
      }
      var simpler = new Line(kept.cardinality());
      kept.stream().forEach(i -> simpler.add(x[i], y[i]));
      return simpler;
    }

    /** The point between two that is farthest from the straight way, or -1 when all are near. */
    private int farthest(int from, int to, double tolerance) {
      var end = to % size;
      var dx = x[end] - x[from];
      var dy = y[end] - y[from];
      var length = Math.hypot(dx, dy);
      var worst = tolerance;
      var found = -1;
      for (int i = from + 1; i < to; i++) {
        var px = x[i] - x[from];
        var py = y[i] - y[from];
        var away = length == 0 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / length;
        if (away > worst) {
          worst = away;
          found = i;
        }
      }
      return found;
    }

    void write(StringBuilder path) {
      long east = 0;
      long north = 0;
      for (int i = 0; i < size; i++) {
        var px = Math.round(x[i] * 2);
        var py = Math.round(y[i] * 2);
        if (i == 0) {
          path.append('M').append(px).append(' ').append(py).append('l');
        } else if (px != east || py != north) {
          separate(path, px - east);
          separate(path, py - north);
        }
        east = px;
        north = py;
      }
      path.append('z');
    }

    private static void separate(StringBuilder path, long number) {
      if (number >= 0 && path.charAt(path.length() - 1) != 'l') {
        path.append(' ');
      }
      path.append(number);
    }
  }
}
