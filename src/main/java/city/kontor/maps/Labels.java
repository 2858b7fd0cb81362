package city.kontor.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for names beside their points, one after the other: a name lies over no other name, no
 * point and no edge of the map. Who asks first has the first choice.
 */
final class Labels {

  private static final double SIZE = 14;
  private static final double ASCENT = 0.8 * SIZE;
  private static final double DESCENT = 0.25 * SIZE;

  private final double width;
  private final double height;
  private final List<Box> taken = new ArrayList<>();

  Labels(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** A rectangle, its corners given. */
  record Box(double left, double top, double right, double bottom) {

    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  /** Where a text begins, ends or has its middle, from the point's own centre. */
  private record Seat(String anchor, double x, double y) {}

  /** Keeps a round point free. */
  void keep(double x, double y, double radius) {
    taken.add(new Box(x - radius, y - radius, x + radius, y + radius));
  }

  /** A place beside the point for the name with its note, for the name alone, or none. */
  Optional<Drawing.Label> place(double x, double y, double radius, String name, String note) {
    var found = seat(x, y, radius, name, note);
    return found.isPresent() || note.isEmpty() ? found : seat(x, y, radius, name, "");
  }

  private Optional<Drawing.Label> seat(
      double x, double y, double radius, String name, String note) {
    var length = length(name) + (note.isEmpty() ? 0 : 0.35 * SIZE + length(note));
    for (var seat : seats(radius)) {
      var label =
          new Drawing.Label(
              View.brief(x + seat.x()), View.brief(y + seat.y()), seat.anchor(), name, note);
      var box = box(label, length);
      if (isFree(box)) {
        taken.add(box);
        return Optional.of(label);
      }
    }
    return Optional.empty();
  }

  /** Beside it, under and over it, then the corners. */
  private static List<Seat> seats(double radius) {
    var beside = radius + 4;
    var middle = 0.35 * SIZE;
    var under = radius + ASCENT + 2;
    var over = -radius - DESCENT - 2;
    var corner = radius + 3;
    return List.of(
        new Seat("start", beside, middle),
        new Seat("end", -beside, middle),
        new Seat("middle", 0, over),
        new Seat("middle", 0, under),
        new Seat("start", corner, over + 4),
        new Seat("start", corner, under - 4),
        new Seat("end", -corner, over + 4),
        new Seat("end", -corner, under - 4));
  }

  private boolean isFree(Box box) {
    return box.left() >= 3
        && box.top() >= 3
        && box.right() <= width - 3
        && box.bottom() <= height - 3
        && taken.stream().noneMatch(box::meets);
  }

  static Box box(Drawing.Label label) {
    var note = label.note().isEmpty() ? 0 : 0.35 * SIZE + length(label.note());
    return box(label, length(label.name()) + note);
  }

  private static Box box(Drawing.Label label, double length) {
    var left =
        switch (label.anchor()) {
          case "end" -> label.x() - length;
          case "middle" -> label.x() - length / 2;
          default -> label.x();
        };
    return new Box(
        left - 1.5, label.y() - ASCENT - 1, left + length + 1.5, label.y() + DESCENT + 1);
  }

  /** About how long a text is: the server has no fonts, so rather too long than too short. */
  static double length(String text) {
    return text.codePoints().mapToDouble(Labels::breadth).sum() * SIZE;
  }

  private static double breadth(int character) {
    if (Character.isIdeographic(character) || (character >= 0x3000 && character < 0xfb00)) {
      return 1.02;
    }
    if (character == ' ' || "iljft.,'’()|:·1".indexOf(character) >= 0) {
      return 0.36;
    }
    if ("mwMW%–—".indexOf(character) >= 0) {
      return 0.92;
    }
    return Character.isUpperCase(character) ? 0.74 : 0.62;
  }
}
