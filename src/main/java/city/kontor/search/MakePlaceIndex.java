package city.kontor.search;

import java.io.IOException;
import java.nio.file.Path;

/** Run by the build: makes the index of places in the folder it is given. */
public final class MakePlaceIndex {

  private MakePlaceIndex() {}

  /** Takes one argument, the folder. */
  public static void main(String[] arguments) throws IOException {
    PlaceIndex.make(Path.of(arguments[0]));
  }
}
