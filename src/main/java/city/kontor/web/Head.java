package city.kontor.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the layout needs to know of a page.
 *
 * @param title without the product's name
 * @param brief the title where there is little room, such as an acronym
 * @param description one sentence for search engines and previews
 * @param section the part of the main navigation it belongs to, such as {@code networks}
 * @param dated whether it has a history, and so a strip of time
 * @param crumbs the way down to it, without the page itself
 * @param steps where its strip of time leads; null for a page that does not know its changes
 * @param jsonLd schema.org description for machines
 */
public record Head(
    String title,
    String brief,
    String description,
    String section,
    boolean dated,
    List<Link> crumbs,
    @Nullable Steps steps,
    @Nullable Map<String, ?> jsonLd) {

  public static Head of(String title, String description, String section) {
    return new Head(title, title, description, section, true, List.of(), null, null);
  }

  public Head briefly(String brief) {
    return new Head(title, brief, description, section, dated, crumbs, steps, jsonLd);
  }

  public Head undated() {
    return new Head(title, brief, description, section, false, crumbs, null, jsonLd);
  }

  public Head under(Link... way) {
    return new Head(title, brief, description, section, dated, List.of(way), steps, jsonLd);
  }

  public Head described(Map<String, ?> jsonLd) {
    return new Head(title, brief, description, section, dated, crumbs, steps, jsonLd);
  }

  /** With the nearest changes before and after the day. */
  public Head stepping(Steps steps) {
    return new Head(title, brief, description, section, dated, crumbs, steps, jsonLd);
  }
}
