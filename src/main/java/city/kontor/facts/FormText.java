package city.kontor.facts;

import city.kontor.history.FactId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Forms and the citations that go with them, as the JSON in which they wait for an answer. */
final class FormText {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
  private static final TypeReference<List<Map<String, String>>> ALL = new TypeReference<>() {};

  private FormText() {}

  static String write(Form form) {
    return JSON.writeValueAsString(form.fields());
  }

  static Form read(String text) {
    return new Form(JSON.readValue(text, FIELDS));
  }

  static String write(List<Citation> cited) {
    return JSON.writeValueAsString(cited.stream().map(FormText::fields).toList());
  }

  static List<Citation> readCited(@Nullable String text) {
    return text == null
        ? List.of()
        : JSON.readValue(text, ALL).stream().map(Form::new).map(FormText::citation).toList();
  }

  private static Map<String, String> fields(Citation it) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("document", it.document().toString());
    if (it.locator() != null) {
      fields.put("locator", it.locator());
    }
    fields.put("stance", Fields.word(it.stance()));
    fields.put("manner", Fields.word(it.manner()));
    return fields;
  }

  private static Citation citation(Form it) {
    return new Citation(
        FactId.of(it.get("document").orElseThrow()),
        it.get("locator").orElse(null),
        Fields.alternative(Citation.Stance.class, it.get("stance").orElseThrow()),
        Fields.alternative(Citation.Manner.class, it.get("manner").orElseThrow()));
  }
}
