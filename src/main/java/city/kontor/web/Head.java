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
 * @param form the form on it that is typed into; null where there is none
 */
public record Head(
    String title,
    String brief,
    String description,
    String section,
    boolean dated,
    List<Link> crumbs,
    @Nullable Steps steps,
    @Nullable Map<String, ?> jsonLd,
    @Nullable TypedForm form) {

  /**
   * A form that is typed into; its {@code id} on the page is {@code form}.
   *
   * @param path where the page is shown once more in another language, with what was typed
   * @param step what is sent with it to say that it is only to be shown
   */
  public record TypedForm(String path, String step) {}

  public static Head of(String title, String description, String section) {
    return new Head(title, title, description, section, true, List.of(), null, null, null);
  }

  public Head briefly(String brief) {
    return new Head(title, brief, description, section, dated, crumbs, steps, jsonLd, form);
  }

  public Head undated() {
    return new Head(title, brief, description, section, false, crumbs, null, jsonLd, form);
  }

  public Head under(Link... way) {
    return new Head(title, brief, description, section, dated, List.of(way), steps, jsonLd, form);
  }

  public Head described(Map<String, ?> jsonLd) {
    return new Head(title, brief, description, section, dated, crumbs, steps, jsonLd, form);
  }

  /** With the nearest changes before and after the day. */
  public Head stepping(Steps steps) {
    return new Head(title, brief, description, section, dated, crumbs, steps, jsonLd, form);
  }

  /** With a form that is typed into; {@code path} is where the page is read. */
  public Head typed(String path) {
    return typed(path, OtherLanguage.SHOW);
  }

  /** The same, where there is the form. */
  public Head typed(boolean isThere, String path) {
    return isThere ? typed(path) : this;
  }

  /** With a form that its own address shows again at a step of its own. */
  public Head typed(String path, String step) {
    return new Head(
        title,
        brief,
        description,
        section,
        dated,
        crumbs,
        steps,
        jsonLd,
        new TypedForm(path, step));
  }
}
