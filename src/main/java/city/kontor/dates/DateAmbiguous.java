package city.kontor.dates;

import java.util.List;

/** What was typed could be more than one date. */
public final class DateAmbiguous extends DateRefused {

  private static final long serialVersionUID = 1L;

  private final transient List<String> meant;

  DateAmbiguous(String typed, List<String> meant) {
    super(typed);
    this.meant = List.copyOf(meant);
  }

  /** The dates it could be, as EDTF; two at least. */
  public List<String> meant() {
    return meant;
  }
}
