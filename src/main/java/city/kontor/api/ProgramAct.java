package city.kontor.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;

/**
 * An act that programs do at the address of a form, as the API describes it.
 *
 * @param address with variables in braces
 * @param word what it is called; no other act is called so, and {@code api.do.} and the word says
 *     what it does
 * @param status of the answer when it is done
 * @param isTagged whether {@code If-Match} says what was read
 * @param mediaType in which it is sent
 * @param body its JSON Schema
 * @param example of a body
 * @param answers the schemas of which one is answered
 */
public record ProgramAct(
    String address,
    String word,
    int status,
    boolean isTagged,
    String mediaType,
    Map<String, Object> body,
    Map<String, Object> example,
    List<String> answers) {

  /**
   * A field of a form.
   *
   * @param example true for a box to be ticked
   * @param words the only ones it takes; empty where any
   */
  public record Given(String name, boolean isNeeded, Object example, List<String> words) {

    public static Given needed(String name, Object example) {
      return new Given(name, true, example, List.of());
    }

    public static Given open(String name, Object example) {
      return new Given(name, false, example, List.of());
    }

    Map<String, Object> schema() {
      return example instanceof Boolean
          ? Map.of("type", "boolean", "default", false)
          : words.isEmpty() ? Schemas.text() : Map.of("type", "string", "enum", words);
    }
  }

  /** Whether a file goes with it, so that it is sent as browsers send it. */
  boolean isFile() {
    return mediaType.equals(MediaType.MULTIPART_FORM_DATA_VALUE);
  }

  /** A form of texts and ticks, sent as a JSON object of its fields. */
  public static ProgramAct form(
      String address, String word, int status, boolean isTagged, List<Given> fields) {
    var properties = new LinkedHashMap<String, Object>();
    var needed = new ArrayList<String>();
    var example = new LinkedHashMap<String, Object>();
    for (var it : fields) {
      properties.put(it.name(), it.schema());
      example.put(it.name(), it.example());
      if (it.isNeeded()) {
        needed.add(it.name());
      }
    }
    return new ProgramAct(
        address,
        word,
        status,
        isTagged,
        MediaType.APPLICATION_JSON_VALUE,
        Schemas.object(properties, needed),
        example,
        List.of("Told"));
  }
}
