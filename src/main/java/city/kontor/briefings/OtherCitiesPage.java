package city.kontor.briefings;

import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;

/** The choice of a city to lay beside another. */
record OtherCitiesPage(Head head, Form form, String said, List<Row> rows) implements Page {

  /**
   * A field for a name.
   *
   * @param action where it is sent, without parameters
   * @param kept the parameters to carry along
   */
  record Form(String action, String typed, List<String[]> kept) {}

  /** A city, leading to the sheet of both. */
  record Row(Link city, String language, String country) {}
}
