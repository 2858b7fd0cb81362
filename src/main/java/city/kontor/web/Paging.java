package city.kontor.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader is in a long list. Pages hold 50 rows, JSON documents 100; a CSV holds all.
 *
 * @param page from 1
 */
public record Paging(int page, int size) {

  private static final int FURTHEST = 100_000;

  /** Reads the parameter {@code page}; refuses anything but a number from 1. */
  public static Paging of(@Nullable String typed, Format format) {
    var size = format == Format.HTML ? 50 : 100;
    if (typed == null || typed.isBlank()) {
      return new Paging(1, size);
    }
    if (!typed.matches("[1-9][0-9]{0,5}") || Integer.parseInt(typed) > FURTHEST) {
      throw new Refusal.Malformed("refusal.page", typed);
    }
    return new Paging(Integer.parseInt(typed), size);
  }

  public int offset() {
    return (page - 1) * size;
  }

  /** One more than fits, to know whether there is a next page without counting. */
  public int limit() {
    return size + 1;
  }

  /** Of a list that is there as a whole, what {@link #limit} would bring. */
  public <R> List<R> part(List<R> all) {
    var from = Math.min(offset(), all.size());
    return all.subList(from, Math.min(from + limit(), all.size()));
  }

  /**
   * The page before this one in a list; null on the first.
   *
   * @param path of the list, which may say already which part of it is asked for
   */
  public @Nullable Link previous(String path, Words words, Reading reading) {
    return page == 1 ? null : turn("layout.previous", page - 1, path, words, reading);
  }

  /** The page after this one; null on the last. */
  public @Nullable Link next(List<?> brought, String path, Words words, Reading reading) {
    return hasNext(brought) ? turn("layout.next", page + 1, path, words, reading) : null;
  }

  private static Link turn(String key, int page, String path, Words words, Reading reading) {
    return new Link(words.say(key), reading.to(at(page, path)));
  }

  /** The path of this page itself. */
  public String here(String path) {
    return page == 1 ? path : at(page, path);
  }

  /** The path of the page after this one. */
  public String onward(String path) {
    return at(page + 1, path);
  }

  private static String at(int page, String path) {
    return path + (path.contains("?") ? "&" : "?") + "page=" + page;
  }

  /**
   * The rows of this page out of what {@link #limit} brought.
   *
   * @throws Refusal.NotFound when the list ends before this page
   */
  public <R> List<R> rows(List<R> brought) {
    if (page > 1 && brought.isEmpty()) {
      throw new Refusal.NotFound("refusal.past-the-end", page);
    }
    return brought.size() > size ? brought.subList(0, size) : brought;
  }

  public boolean hasNext(List<?> brought) {
    return brought.size() > size;
  }
}
