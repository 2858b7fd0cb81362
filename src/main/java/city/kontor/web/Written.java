package city.kontor.web;

import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates as data: as their source writes them, with the first and last possible day. */
public final class Written {

  private Written() {}

  /**
   * A date.
   *
   * @param text in EDTF
   * @param first absent when there is no first possible day
   * @param last absent when there is no last possible day
   */
  public record Day(String text, @Nullable LocalDate first, @Nullable LocalDate last) {}

  /**
   * A spell, half-open: {@code until} is the first day on which it no longer held.
   *
   * @param since absent when its beginning is not known
   * @param until absent when no end is known
   */
  public record Spell(@Nullable Day since, @Nullable Day until) {}

  public static @Nullable Day day(@Nullable Edtf date) {
    return date == null ? null : new Day(date.text(), bound(date.first()), bound(date.last()));
  }

  public static Spell spell(Period period) {
    return new Spell(day(period.since()), day(period.until()));
  }

  private static @Nullable LocalDate bound(LocalDate day) {
    return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day;
  }
}
