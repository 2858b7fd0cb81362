package city.kontor.web;

import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a life: every tie as bars on one axis of time, in the order given, each with its
 * words. What held for sure is drawn whole, what only may have held fades.
 *
 * @param title what the picture shows, in words
 * @param years the axis, in steps that leave it readable
 * @param on where the chosen day lies in percent; null when it lies off the axis
 * @param band a span behind all rows; null when there is none
 * @param key the looks used, in words
 * @param more how many rows are left out, in words; empty when none is
 */
public record Lifelines(
    String title,
    List<Year> years,
    List<Row> rows,
    @Nullable String on,
    @Nullable Band band,
    List<Look> key,
    String more) {

  private static final int MOST_YEARS = 8;
  private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

  /** A chosen day this many years off the axis still stretches it. */
  private static final int STRETCH = 5;

  /** Half of a year's number, in percent of the narrowest picture. */
  private static final double HALF_A_NUMBER = 4.5;

  /** No bar is too short to be seen. */
  private static final double LEAST = 0.4;

  /**
   * A year on the axis.
   *
   * @param isAtStart whether on a phone its number would reach beyond the picture, were it centred
   */
  public record Year(String number, String x, boolean isAtStart) {}

  /**
   * A tie: its name, and its spells one after the other.
   *
   * @param language of the label
   * @param depth 0, or 1 for what belongs to the tie above it
   */
  public record Row(String label, String language, int depth, String address, List<Spell> spells) {

    public List<Bar> bars() {
      return spells.stream().flatMap(it -> it.bars().stream()).toList();
    }
  }

  /** A time in which something held: its words, where they lead, its bars. */
  public record Spell(String words, String address, List<Bar> bars) {}

  /**
   * A part of a spell.
   *
   * @param look as {@link Lifeline#look()}
   * @param edge how it is drawn
   * @param from where it begins, in percent of the axis
   * @param width in percent of the axis
   */
  public record Bar(String look, Edge edge, double from, double width) {

    public String x() {
      return percent(from);
    }

    public String breadth() {
      return percent(width);
    }
  }

  /** Whole where it held for sure; else it comes, goes, or does both and never held for sure. */
  public enum Edge {
    WHOLE,
    COMES,
    GOES,
    POSSIBLE;

    /** The mask that draws it, as the template names it. */
    public @Nullable String mask() {
      return this == WHOLE ? null : "url(#lifelines-" + name().toLowerCase(Locale.ROOT) + ")";
    }
  }

  /** A span of time behind all rows, with its words. */
  public record Band(String words, String x, String breadth) {}

  /** A look and what it means. */
  public record Look(String name, String words) {}

  /** The picture of these lines, one row for neighbours of one name. */
  public static Lifelines of(List<Lifeline> lines, LocalDate on, Words words) {
    return of(lines, on, words, null, null, "");
  }

  /** The same with a span behind it, such as the window in which a page is true. */
  public static Lifelines of(
      List<Lifeline> lines,
      LocalDate on,
      Words words,
      @Nullable LocalDate bandFrom,
      @Nullable LocalDate bandUntil,
      String bandWords) {
    var arranged = arranged(lines);
    var axis = Axis.of(arranged, on, bandFrom, bandUntil);
    var band =
        bandFrom == null || bandUntil == null
            ? null
            : new Band(
                bandWords,
                percent(axis.at(bandFrom)),
                percent(Math.max(LEAST, axis.at(bandUntil) - axis.at(bandFrom))));
    var inSight = axis.reaches(on);
    var rows = Shown.first(rows(arranged, axis));
    return new Lifelines(
        words.say(
            "lifelines.title",
            axis.from().getYear() + "",
            axis.until().minusDays(1).getYear() + ""),
        axis.years(),
        rows.rows(),
        inSight ? percent(axis.at(on)) : null,
        band,
        key(arranged, axis, words, inSight ? on : null, band),
        rows.more() == 0 ? "" : words.say("lifelines.more", rows.more()));
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * The spells of a tie stand together; what belongs to it comes after them; what belongs to a tie
   * not shown stands for itself.
   */
  private static List<Lifeline> arranged(List<Lifeline> lines) {
    var ties = new HashMap<String, Integer>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).under() == null) {
        ties.putIfAbsent(lines.get(i).address(), i);
      }
    }
    var arranged = new ArrayList<Lifeline>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var under = line.under();
      if (under != null) {
        if (!ties.containsKey(under)) {
          arranged.add(line.alone());
        }
        continue;
      }
      var first = ties.get(line.address());
      if (first == null || first == i) {
        lines.stream()
            .filter(it -> it.under() == null && isOfOneTie(it, line))
            .forEach(arranged::add);
        lines.stream().filter(it -> line.address().equals(it.under())).forEach(arranged::add);
      } else if (!isOfOneTie(lines.get(first), line)) {
        arranged.add(line);
      }
    }
    return arranged;
  }

  private static boolean isOfOneTie(Lifeline one, Lifeline other) {
    return one.address().equals(other.address())
        && one.label().equals(other.label())
        && one.depth() == other.depth();
  }

  private static List<Row> rows(List<Lifeline> lines, Axis axis) {
    record Name(String label, String language, int depth) {}
    var rows = new ArrayList<Row>();
    @Nullable Name last = null;
    for (var line : lines) {
      var name = new Name(line.label(), line.language(), line.depth());
      var spell = new Spell(line.words(), line.address(), bars(line, axis));
      if (name.equals(last)) {
        var above = rows.removeLast();
        var spells = Stream.concat(above.spells().stream(), Stream.of(spell)).toList();
        rows.add(new Row(above.label(), above.language(), above.depth(), above.address(), spells));
      } else {
        rows.add(
            new Row(line.label(), line.language(), line.depth(), line.address(), List.of(spell)));
      }
      last = name;
    }
    return List.copyOf(rows);
  }

  private static List<Bar> bars(Lifeline line, Axis axis) {
    var period = line.period();
    var sureFrom = period.sinceTo();
    var sureUntil = period.untilFrom();
    if (!sureFrom.isBefore(sureUntil)) {
      return Stream.ofNullable(
              bar(line.look(), Edge.POSSIBLE, period.sinceFrom(), period.untilTo(), axis, LEAST))
          .toList();
    }
    return Stream.of(
            bar(line.look(), Edge.COMES, period.sinceFrom(), sureFrom, axis, 0),
            bar(line.look(), Edge.WHOLE, sureFrom, sureUntil, axis, LEAST),
            bar(line.look(), Edge.GOES, sureUntil, period.untilTo(), axis, 0))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private static @Nullable Bar bar(
      String look, Edge edge, LocalDate from, LocalDate until, Axis axis, double least) {
    var start = axis.at(from);
    var width = axis.at(until) - start;
    if (width <= 0 && least == 0) {
      return null;
    }
    var wide = Math.max(width, least);
    return new Bar(look, edge, Math.min(start, 100 - wide), wide);
  }

  private static List<Look> key(
      List<Lifeline> lines, Axis axis, Words words, @Nullable LocalDate on, @Nullable Band band) {
    var used = new LinkedHashSet<String>();
    lines.forEach(line -> used.add(line.look()));
    Map<String, String> key = new LinkedHashMap<>();
    used.forEach(look -> key.put(look, words.say("lifelines.look." + look)));
    var fades =
        lines.stream()
            .flatMap(line -> bars(line, axis).stream())
            .anyMatch(bar -> bar.edge() != Edge.WHOLE);
    if (fades) {
      key.put("fades", words.say("lifelines.look.fades"));
    }
    if (on != null) {
      key.put("day", words.say("lifelines.look.day", on));
    }
    if (band != null) {
      key.put("band", band.words());
    }
    return key.entrySet().stream().map(it -> new Look(it.getKey(), it.getValue())).toList();
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }

  /** From the first day of a year to the first day of another. */
  private record Axis(LocalDate from, LocalDate until) {

    static Axis of(
        List<Lifeline> lines,
        LocalDate on,
        @Nullable LocalDate bandFrom,
        @Nullable LocalDate bandUntil) {
      var known =
          Stream.concat(
                  lines.stream().map(Lifeline::period).flatMap(Axis::bounds),
                  Stream.of(bandFrom, bandUntil).flatMap(Stream::ofNullable))
              .filter(day -> day.isAfter(Edtf.UNBOUNDED_PAST))
              .filter(day -> day.isBefore(Edtf.UNBOUNDED_FUTURE))
              .sorted()
              .toList();
      var first = known.isEmpty() ? on : known.getFirst();
      var last = known.isEmpty() ? on : known.getLast();
      if (on.isBefore(first) && on.getYear() >= first.getYear() - STRETCH) {
        first = on;
      }
      // Ties that go on reach the chosen day, however long ago the last change was.
      var goesOn = lines.stream().anyMatch(line -> line.period().until() == null);
      var near = on.getYear() <= last.getYear() + (goesOn ? 100 : STRETCH);
      if (on.isAfter(last) && near) {
        last = on;
      }
      return new Axis(first.withDayOfYear(1), last.withDayOfYear(1).plusYears(1));
    }

    private static Stream<LocalDate> bounds(Period period) {
      return Stream.of(period.sinceFrom(), period.sinceTo(), period.untilFrom(), period.untilTo());
    }

    boolean reaches(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(until);
    }

    /** Where a day lies, in percent; days beyond the axis lie at its ends. */
    double at(LocalDate day) {
      var share = (double) (day.toEpochDay() - from.toEpochDay()) / length();
      return 100 * Math.clamp(share, 0.0, 1.0);
    }

    List<Year> years() {
      var step = step();
      var first = Math.ceilDiv(from.getYear(), step) * step;
      var years = new ArrayList<Year>();
      for (int year = first; year < until.getYear(); year += step) {
        var at = at(LocalDate.of(year, 1, 1));
        years.add(new Year(Integer.toString(year), percent(at), at < HALF_A_NUMBER));
      }
      return List.copyOf(years);
    }

    private int step() {
      for (int step : STEPS) {
        if (Math.ceilDiv(until.getYear() - from.getYear(), step) <= MOST_YEARS) {
          return step;
        }
      }
      return STEPS[STEPS.length - 1];
    }

    private long length() {
      return until.toEpochDay() - from.toEpochDay();
    }
  }
}
