package city.kontor.names;

import org.jspecify.annotations.Nullable;

/**
 * A name that leads to its bearer's page.
 *
 * @param language in which the name is written
 * @param address complete, clocks and language included; null when there is no such page
 */
public record NamedLink(String text, String language, @Nullable String address) {

  public static NamedLink of(Named named, @Nullable String address) {
    return new NamedLink(named.text(), named.language(), address);
  }
}
