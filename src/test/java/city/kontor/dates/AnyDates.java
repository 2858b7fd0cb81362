package city.kontor.dates;

import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Dates of every written form, and texts that are almost dates; the same ones in every run. */
final class AnyDates {

  private static final String HOSTILE =
      "0123456789-./[]~?%XuYT:+ ,Ee\u6C11\u570B\u5E74\uFF11\u0661\u0000\n\uD800\u200F";

  private final Random random = new Random(20011018);

  static Stream<Edtf> dates(int count) {
    AnyDates any = new AnyDates();
    return Stream.generate(any::date).limit(count);
  }

  /** Years, months and days without a mark. */
  static Stream<Edtf> plainDates(int count) {
    AnyDates any = new AnyDates();
    return Stream.generate(any::plain).limit(count).map(Edtf::parse);
  }

  static Stream<Period> periods(int count) {
    AnyDates any = new AnyDates();
    return Stream.generate(any::period).limit(count);
  }

  static Stream<String> hostileTexts(int count) {
    AnyDates any = new AnyDates();
    return Stream.generate(any::hostile).limit(count);
  }

  private Edtf date() {
    return retry(() -> Edtf.parse(random.nextInt(4) == 0 ? interval() : point()));
  }

  private Period period() {
    return retry(() -> new Period(chance(8) ? null : bound(), chance(4) ? null : bound()));
  }

  private Edtf bound() {
    return retry(() -> Edtf.parse(point()));
  }

  private static <T> T retry(Supplier<T> draw) {
    while (true) {
      try {
        return draw.get();
      } catch (DateRefused | PeriodRefused _) {
        // Drawn the wrong way round: draw another.
      }
    }
  }

  private String point() {
    return switch (random.nextInt(6)) {
      case 0 -> "[" + single() + ".." + single() + "]";
      case 1 -> "[.." + single() + "]";
      case 2 -> "[" + single() + "..]";
      default -> single();
    };
  }

  private String interval() {
    return switch (random.nextInt(5)) {
      case 0 -> single() + "/..";
      case 1 -> single() + "/";
      case 2 -> "../" + single();
      case 3 -> "/" + single();
      default -> single() + "/" + single();
    };
  }

  private String single() {
    return chance(3) ? plain() + "~?%".charAt(random.nextInt(3)) : plain();
  }

  private String plain() {
    String year =
        String.format("%04d", chance(20) ? 1 + random.nextInt(9999) : 1980 + random.nextInt(50));
    String month = String.format("-%02d", 1 + random.nextInt(12));
    String day = String.format("-%02d", 1 + random.nextInt(28));
    return switch (random.nextInt(3)) {
      case 0 -> year;
      case 1 -> year + month;
      default -> year + month + day;
    };
  }

  private String hostile() {
    StringBuilder text = new StringBuilder(chance(2) ? date().text() : "");
    for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
      int at = random.nextInt(text.length() + 1);
      char typed = HOSTILE.charAt(random.nextInt(HOSTILE.length()));
      if (at < text.length() && chance(3)) {
        text.deleteCharAt(at);
      } else {
        text.insert(at, typed);
      }
    }
    return text.toString();
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }
}
