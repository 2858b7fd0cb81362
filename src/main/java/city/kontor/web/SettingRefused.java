package city.kontor.web;

/** A setting says what cannot be, so Kontor does not start. */
public final class SettingRefused extends RuntimeException {

  public SettingRefused(String setting, String value, String expected) {
    super("The setting %s cannot be “%s”: it is %s.".formatted(setting, value, expected));
  }
}
