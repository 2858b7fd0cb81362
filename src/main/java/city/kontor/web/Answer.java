package city.kontor.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a resource is answered in each format. The suppliers are asked only for the format wanted,
 * and only when the reader's copy is no longer the newest.
 *
 * @param template the page's template, such as {@code networks/show}
 * @param data what the JSON says
 * @param tag by which an act on it says what was read; told with data to who may act, if at all
 * @param isPersonal whether it is for the one who asked only: nobody keeps it, not even the browser
 * @param status 200 unless a form comes back with its mistakes
 */
public record Answer(
    String template,
    Supplier<? extends Page> page,
    @Nullable Supplier<?> data,
    @Nullable Supplier<Csv> csv,
    @Nullable Supplier<byte[]> picture,
    @Nullable Supplier<AtomFeed> feed,
    @Nullable Supplier<Lines> lines,
    @Nullable Supplier<String> tag,
    boolean isPersonal,
    int status) {

  public static Answer page(String template, Supplier<? extends Page> page) {
    return new Answer(template, page, null, null, null, null, null, null, false, 200);
  }

  /** For the one who asked only, such as a page with a form to be posted. */
  public static Answer personal(String template, Supplier<? extends Page> page) {
    return new Answer(template, page, null, null, null, null, null, null, true, 200);
  }

  /** A form that comes back with its mistakes, or not at all for now. */
  public Answer status(int status) {
    return new Answer(template, page, data, csv, picture, feed, lines, tag, isPersonal, status);
  }

  public Answer data(Supplier<?> data) {
    return new Answer(template, page, data, csv, picture, feed, lines, tag, isPersonal, status);
  }

  public Answer csv(Supplier<Csv> csv) {
    return new Answer(template, page, data, csv, picture, feed, lines, tag, isPersonal, status);
  }

  /** A PNG without words, 1200 by 630, for where a link to the page is shown. */
  public Answer picture(Supplier<byte[]> picture) {
    return new Answer(template, page, data, csv, picture, feed, lines, tag, isPersonal, status);
  }

  public Answer feed(Supplier<AtomFeed> feed) {
    return new Answer(template, page, data, csv, picture, feed, lines, tag, isPersonal, status);
  }

  /** Streamed: all there is, however much. */
  public Answer lines(Supplier<Lines> lines) {
    return new Answer(template, page, data, csv, picture, feed, lines, tag, isPersonal, status);
  }

  /** What an act on it must name, so that nothing is written over unseen. */
  public Answer tag(Supplier<String> tag) {
    return new Answer(template, page, data, csv, picture, feed, lines, tag, isPersonal, status);
  }
}
