package city.kontor.web;

import java.time.LocalDate;
import java.util.List;

/** The picture of a life: lines on one axis of time. */
public record Lifelines(List<Lifeline> lines, LocalDate on) {

  public static Lifelines of(List<Lifeline> lines, LocalDate on, Words words) {
    return new Lifelines(List.copyOf(lines), on);
  }
}
