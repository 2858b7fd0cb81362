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
    @Nullable Supplier<Csv> csv) {

  public static Answer page(String template, Supplier<? extends Page> page) {
    return new Answer(template, page, null, null);
  }

  public Answer data(Supplier<?> data) {
    return new Answer(template, page, data, csv);
  }

  public Answer csv(Supplier<Csv> csv) {
    return new Answer(template, page, data, csv);
  }
}
