package city.kontor.api;

import city.kontor.facts.FactKinds;
import city.kontor.facts.Field;
import city.kontor.facts.Verb;
import city.kontor.keeping.Acting;
import city.kontor.web.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What is sent and answered, as JSON Schema: an object for each kind of fact, and what is around
 * it.
 */
@Component
class Schemas {

  private final FactKinds kinds;

  Schemas(FactKinds kinds) {
    this.kinds = kinds;
  }

  Map<String, Object> all(Words words) {
    var schemas = new LinkedHashMap<String, Object>();
    for (var kind : kinds.all()) {
      var properties = new LinkedHashMap<String, Object>();
      var fields = Acting.fields(Verb.STATE, kind);
      fields.forEach(it -> properties.put(it.name(), field(it, words)));
      fields.forEach(it -> it.parts().forEach(part -> properties.put(part, part(part, it, words))));
      var schema =
          new LinkedHashMap<>(
              object(
                  properties,
                  fields.stream()
                      // A correction leaves the address as it is.
                      .filter(
                          it ->
                              it.isRequired() && !it.name().equals("slug") && it.parts().isEmpty())
                      .map(Field::name)
                      .toList()));
      fields.stream()
          .filter(it -> !it.parts().isEmpty())
          .forEach(
              it ->
                  schema.put(
                      "anyOf",
                      List.of(
                          Map.of("required", List.of(it.name())), Map.of("required", it.parts()))));
      schemas.put(kind.word(), schema);
    }
    var source = new LinkedHashMap<String, Object>();
    Acting.sourceFields()
        .forEach(it -> source.put(it, it.equals("keep") ? Map.of("type", "boolean") : text()));
    schemas.put("Source", object(source, List.of()));
    schemas.put(
        "Done",
        open(
            Map.of(
                "self", text(),
                "id", Map.of("type", "string", "format", "uuid"),
                "act", text(),
                "proposed", Map.of("type", "boolean"),
                "forApproval", Map.of("type", "boolean"),
                "recording", Map.of("type", "integer")),
            List.of("self", "id", "act", "proposed", "forApproval", "recording")));
    schemas.put(
        "Told",
        open(
            Map.of("self", text(), "act", text(), "recording", Map.of("type", "integer")),
            List.of("self", "act")));
    schemas.put(
        "Undone",
        open(
            Map.of("act", text(), "recording", Map.of("type", "integer")),
            List.of("act", "recording")));
    schemas.put(
        "Looked",
        open(
            Map.of(
                "says", Map.of("type", "array", "items", text()),
                "isProposal", Map.of("type", "boolean"),
                "isForApproval", Map.of("type", "boolean"),
                "note", text(),
                "cautions", Map.of("type", "array", "items", text())),
            List.of("says", "isProposal", "isForApproval")));
    schemas.put(
        "Fact",
        open(
            Map.of(
                "id", Map.of("type", "string", "format", "uuid"),
                "kind", text(),
                "recording", Map.of("type", "integer"),
                "fields", texts(),
                "references", texts(),
                "history", Map.of("type", "array", "items", open(Map.of(), List.of())),
                "panels", open(Map.of(), List.of())),
            List.of("id", "kind", "recording", "fields")));
    schemas.put(
        "Approval",
        open(
            Map.ofEntries(
                Map.entry("self", text()),
                Map.entry("id", Map.of("type", "string", "format", "uuid")),
                Map.entry("state", text()),
                Map.entry("act", text()),
                Map.entry("kind", text()),
                Map.entry("fact", text()),
                Map.entry("fields", texts()),
                Map.entry("office", text()),
                Map.entry("why", text()),
                Map.entry("source", texts()),
                Map.entry("outcome", text()),
                Map.entry("read", text()),
                Map.entry("says", Map.of("type", "array", "items", text()))),
            List.of("self", "id", "state", "act", "kind", "fields", "office", "why", "says")));
    schemas.put(
        "Proposal",
        open(
            Map.ofEntries(
                Map.entry("self", text()),
                Map.entry("id", Map.of("type", "string", "format", "uuid")),
                Map.entry("state", text()),
                Map.entry("act", text()),
                Map.entry("kind", text()),
                Map.entry("fact", text()),
                Map.entry("fields", texts()),
                Map.entry("by", text()),
                Map.entry("to", text()),
                Map.entry("why", text()),
                Map.entry("source", texts()),
                Map.entry("answer", text()),
                Map.entry("says", Map.of("type", "array", "items", text())),
                Map.entry("read", text()),
                Map.entry("mayAnswer", Map.of("type", "boolean"))),
            List.of("id", "state", "act", "kind", "fields", "why", "says", "mayAnswer")));
    schemas.put(
        "Problem",
        open(
            Map.of(
                "status", Map.of("type", "integer"),
                "title", text(),
                "instance", text(),
                "rule", text(),
                "errors",
                    Map.of(
                        "type",
                        "array",
                        "items",
                        open(
                            Map.of("pointer", text(), "detail", text(), "rule", text()),
                            List.of("pointer", "detail"))),
                "meanwhile", open(Map.of(), List.of())),
            List.of("status", "title")));
    return schemas;
  }

  /** The fields of an act on a fact of any kind. */
  Map<String, Object> fields(Verb verb, Words words) {
    return switch (verb) {
      case CORRECT, CHANGE, CONTEST ->
          Map.of(
              "anyOf",
              kinds.all().stream()
                  .filter(it -> Acting.isDone(verb, it))
                  .map(it -> ref(it.word()))
                  .toList());
      case END -> object(Map.of("until", date("until", words), "reason", text()), List.of("until"));
      case RESTORE, WITHDRAW, REDACT, ATTACH, DISCLOSE, CONFIRM, STATE ->
          object(
              Map.of("recording", Map.of("type", List.of("integer", "string"))),
              List.of("recording"));
    };
  }

  /** A field that, with others, stands for another of a new fact. */
  private static Map<String, Object> part(String part, Field of, Words words) {
    return Map.of(
        "title",
        words.sayOr("field." + part, part),
        "type",
        "string",
        "description",
        words.say("api.part", of.name(), String.join(", ", of.parts())));
  }

  private static Map<String, Object> field(Field field, Words words) {
    var label = words.sayOr("field." + field.name(), field.name());
    return switch (field.sort()) {
      case DATE -> date(field.name(), words);
      case CHOICE -> Map.of("title", label, "type", "string", "enum", field.words());
      case NUMBER -> Map.of("title", label, "type", List.of("string", "number"));
      case REFERENCE ->
          Map.of(
              "title",
              label,
              "type",
              "string",
              "description",
              words.say(field.space() == null ? "keeping.hint.any" : "keeping.hint.reference"));
      case TEXT -> Map.of("title", label, "type", "string");
    };
  }

  private static Map<String, Object> date(String name, Words words) {
    return Map.of(
        "title",
        words.sayOr("field." + name, name),
        "type",
        List.of("string", "integer"),
        "description",
        words.say("keeping.hint.date"));
  }

  static Map<String, Object> ref(String schema) {
    return Map.of("$ref", "#/components/schemas/" + schema);
  }

  static Map<String, Object> text() {
    return Map.of("type", "string");
  }

  private static Map<String, Object> texts() {
    return Map.of("type", "object", "additionalProperties", text());
  }

  /** What is sent: nothing but this. */
  static Map<String, Object> object(Map<String, ?> properties, List<String> required) {
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        required,
        "additionalProperties",
        false);
  }

  /** What is answered: more may be added. */
  private static Map<String, Object> open(Map<String, ?> properties, List<String> required) {
    return Map.of("type", "object", "properties", properties, "required", required);
  }
}
