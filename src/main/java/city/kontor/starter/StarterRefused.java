package city.kontor.starter;

import java.util.List;

/** The starter record cannot be read or kept; says in which file, on which line, and why. */
class StarterRefused extends RuntimeException {

  StarterRefused(List<String> reasons) {
    super(String.join("\n", reasons));
  }

  StarterRefused(String file, int line, String reason) {
    super(place(file, line) + reason);
  }

  static String place(String file, int line) {
    return "%s, line %d: ".formatted(file, line);
  }
}
