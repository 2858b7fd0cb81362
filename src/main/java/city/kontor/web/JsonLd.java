package city.kontor.web;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A page's schema.org description as text that is safe inside a script element. */
public final class JsonLd {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonLd() {}

  public static String of(Map<String, ?> described) {
    return JSON.writeValueAsString(described).replace("<", "\\u003c").replace("&", "\\u0026");
  }
}
