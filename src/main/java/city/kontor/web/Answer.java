package city.kontor.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a resource is answered in each format. The suppliers are asked only for the format wanted,
 * and only when the reader's copy is no longer the newest.
 *
 * @param template the page's template, such as {@code networks/show}
 * @param data what the JSON says
 */
public record Answer(
    String template,
    Supplier<? extends Page> page,
    @Nullable Supplier<?> data,
    @Nullable Supplier<Csv> csv,
    @Nullable Supplier<byte[]> picture) {

  public static Answer page(String template, Supplier<? extends Page> page) {
    return new Answer(template, page, null, null, null);
  }

  public Answer data(Supplier<?> data) {
    return new Answer(template, page, data, csv, picture);
  }

  public Answer csv(Supplier<Csv> csv) {
    return new Answer(template, page, data, csv, picture);
  }

  /** A PNG without words, 1200 by 630, for where a link to the page is shown. */
  public Answer picture(Supplier<byte[]> picture) {
    return new Answer(template, page, data, csv, picture);
  }
}
