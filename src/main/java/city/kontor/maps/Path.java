package city.kontor.maps;

import java.awt.geom.Path2D;
import java.util.regex.Pattern;

/** Reads the paths that our own drawings are made of, M, L, l, H and z, back into shapes. */
final class Path {

  private static final Pattern TOKEN = Pattern.compile("[MLlHz]|-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?");

  private final Path2D.Double shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
  private double x;
  private double y;

  private Path() {}

  static Path2D of(String path) {
    var read = new Path();
    var token = TOKEN.matcher(path);
    var command = 'M';
    while (token.find()) {
      var it = token.group();
      if (it.equals("z")) {
        read.shape.closePath();
      } else if (Character.isLetter(it.charAt(0))) {
        command = it.charAt(0);
      } else {
        read.step(command, Double.parseDouble(it), command == 'H' ? 0 : next(token));
        // Further points of a beginning are corners of a line.
        command = command == 'M' ? 'L' : command;
      }
    }
    return read.shape;
  }

  private static double next(java.util.regex.Matcher token) {
    if (!token.find()) {
      throw new IllegalArgumentException("A path ends within a point");
    }
    return Double.parseDouble(token.group());
  }

  private void step(char command, double first, double second) {
    x = command == 'l' ? x + first : first;
    y =
        switch (command) {
          case 'l' -> y + second;
          case 'H' -> y;
          default -> second;
        };
    if (command == 'M') {
      shape.moveTo(x, y);
    } else {
      shape.lineTo(x, y);
    }
  }
}
