package city.kontor.api;

import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a program sends, as text by name: an act on a fact, or the answer to a proposal. Read
 * strictly, so that nothing misspelt is silently left out.
 *
 * @param isLook whether it is only to be said what would be done
 */
record Sent(
    Map<String, String> fields,
    Map<String, String> source,
    Map<String, String> around,
    boolean isLook) {

  /** Room for the longest text of a fact several times over. */
  static final int MOST_BYTES = 256 * 1024;

  /** Of a request whose body was read: that body, to be told from another. */
  static final String BODY = "kontor.api.body";

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * Reads the body of a request.
   *
   * @throws Refusal.TooLarge when it is larger than is read
   * @throws Refusal.Malformed when it is no JSON object
   * @throws Refusal.Invalid with everything that is not where it belongs
   */
  static Sent of(HttpServletRequest request) throws IOException {
    return of(root(request), new ArrayList<>());
  }

  private static Sent of(JsonNode root, List<Mistake> mistakes) {
    var around = new LinkedHashMap<String, String>();
    var fields = Map.<String, String>of();
    var source = Map.<String, String>of();
    var isLook = false;
    for (var it : root.properties()) {
      switch (it.getKey()) {
        case "fields" -> fields = texts("fields", it.getValue(), mistakes);
        case "source" -> source = texts("source", it.getValue(), mistakes);
        case "look" -> {
          isLook = it.getValue().isBoolean() && it.getValue().booleanValue();
          if (!it.getValue().isBoolean()) {
            mistakes.add(new Mistake("look", "api.mistake.boolean"));
          }
        }
        default -> put(around, it.getKey(), it.getKey(), it.getValue(), mistakes);
      }
    }
    if (!mistakes.isEmpty()) {
      throw new Refusal.Invalid(mistakes);
    }
    return new Sent(fields, source, around, isLook);
  }

  /**
   * A text in several languages.
   *
   * @param languages what is sent for each
   */
  record InLanguages(Sent sent, List<Map<String, String>> languages) {}

  /**
   * Reads the body of a request that sends a text in several languages.
   *
   * @throws Refusal as {@link #of}
   */
  static InLanguages inLanguages(HttpServletRequest request) throws IOException {
    var root = root(request);
    var mistakes = new ArrayList<Mistake>();
    var languages = new ArrayList<Map<String, String>>();
    var sent = root.path("languages");
    if (!sent.isArray() || sent.isEmpty()) {
      mistakes.add(new Mistake("languages", "api.mistake.languages"));
    }
    for (int no = 0; sent.isArray() && no < sent.size(); no++) {
      languages.add(texts("languages/" + no, sent.get(no), mistakes));
    }
    ((ObjectNode) root).remove("languages");
    return new InLanguages(of(root, mistakes), languages);
  }

  /**
   * Reads the body of a request that is a form of texts and ticks.
   *
   * @throws Refusal as {@link #of}
   */
  static Map<String, String> form(HttpServletRequest request) throws IOException {
    var mistakes = new ArrayList<Mistake>();
    var fields = new LinkedHashMap<String, String>();
    for (var it : root(request).properties()) {
      if (!it.getValue().isBoolean() || it.getValue().booleanValue()) {
        put(fields, it.getKey(), it.getKey(), it.getValue(), mistakes);
      }
    }
    if (!mistakes.isEmpty()) {
      throw new Refusal.Invalid(mistakes);
    }
    return fields;
  }

  /** The reason that goes with an answer to a proposal; nothing else does. */
  String answer() {
    return only("answer");
  }

  /** The same, and which state of the fact was read with the proposal: what accepts it. */
  Map<String, String> acceptance() {
    return only(List.of("answer", "read"));
  }

  /** The note that goes with what was handed in for a second person. */
  String note() {
    return only("note");
  }

  private String only(String name) {
    return only(List.of(name)).getOrDefault(name, "").strip();
  }

  private Map<String, String> only(List<String> names) {
    var unknown =
        around.keySet().stream()
            .filter(it -> !names.contains(it))
            .map(it -> new Mistake(it, "mistake.unknown-field", it))
            .toList();
    if (!unknown.isEmpty() || !fields.isEmpty() || !source.isEmpty() || isLook) {
      throw new Refusal.Invalid(
          unknown.isEmpty()
              ? List.of(new Mistake(names.getFirst(), "api.mistake.answer", names.getFirst()))
              : unknown);
    }
    return around;
  }

  /** The reason alone, of an act that needs nothing else. */
  String why() {
    var others =
        Stream.concat(
                Stream.concat(
                    fields.keySet().stream().map(it -> "fields/" + it),
                    source.keySet().stream().map(it -> "source/" + it)),
                around.keySet().stream().filter(it -> !it.equals("why")))
            .map(it -> new Mistake(it, "mistake.unknown-field", it))
            .toList();
    if (!others.isEmpty()) {
      throw new Refusal.Invalid(others);
    }
    return around.getOrDefault("why", "").strip();
  }

  private static JsonNode root(HttpServletRequest request) throws IOException {
    var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new Refusal.TooLarge("api.too-large", MOST_BYTES / 1024);
    }
    request.setAttribute(BODY, new String(bytes, StandardCharsets.ISO_8859_1));
    try {
      var root = JSON.readTree(bytes);
      if (root == null || !root.isObject() || !isWhole(root)) {
        throw new Refusal.Malformed("api.no-object");
      }
      return root;
    } catch (JacksonException broken) {
      var at = broken.getLocation();
      throw new Refusal.Malformed(
          "api.no-json", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
    }
  }

  /** Whether no text in it holds half a character, which no answer could repeat. */
  private static boolean isWhole(JsonNode node) {
    return node.isObject()
        ? node.properties().stream().allMatch(it -> isWhole(it.getKey()) && isWhole(it.getValue()))
        : node.isString()
            ? isWhole(node.stringValue())
            : node.valueStream().allMatch(Sent::isWhole);
  }

  private static boolean isWhole(String text) {
    return text.codePoints().noneMatch(it -> Character.getType(it) == Character.SURROGATE);
  }

  private static Map<String, String> texts(String name, JsonNode node, List<Mistake> mistakes) {
    var texts = new LinkedHashMap<String, String>();
    if (!node.isObject()) {
      mistakes.add(new Mistake(name, "api.mistake.object"));
      return texts;
    }
    node.properties()
        .forEach(it -> put(texts, it.getKey(), name + "/" + it.getKey(), it.getValue(), mistakes));
    return texts;
  }

  /** A text, or a number or truth as it is written; what is null is not there. */
  private static void put(
      Map<String, String> texts, String name, String path, JsonNode value, List<Mistake> mistakes) {
    if (value.isNull()) {
      return;
    }
    if (!value.isValueNode()) {
      mistakes.add(new Mistake(path, "api.mistake.text"));
      return;
    }
    texts.put(name, value.asString());
  }
}
