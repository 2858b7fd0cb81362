package city.kontor.api;

import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Field;
import city.kontor.facts.Verb;
import city.kontor.keeping.Acting;
import city.kontor.web.Answer;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API: in OpenAPI as data, in words and to try as a page. */
@Controller
class ApiController {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final OpenApi openApi;
  private final FactKinds kinds;
  private final Languages languages;

  ApiController(OpenApi openApi, FactKinds kinds, Languages languages) {
    this.openApi = openApi;
    this.kinds = kinds;
    this.languages = languages;
  }

  @GetMapping({"/data/api", "/openapi"})
  Answer show(@RequestParam(defaultValue = "membership") String kind, Reading reading) {
    var chosen = kinds.get(kind);
    return Answer.page("api/show", () -> page(chosen, reading))
        .data(() -> openApi.document(reading));
  }

  private ApiPage page(FactKind<?> chosen, Reading reading) {
    var words = languages.words(reading.language());
    var path = "/facts/new/" + chosen.word();
    var body = JSON.writeValueAsString(example(chosen));
    return new ApiPage(
        Head.of(words.say("api.title"), words.say("api.lede"), "")
            .under(new Link(words.say("data.title"), reading.to("/data")))
            .undated(),
        openApi.operations(words),
        kinds.all().stream()
            .map(
                it ->
                    new ApiPage.Choice(
                        it.word(), words.sayOr("kind." + it.word(), it.word()), it.equals(chosen)))
            .toList(),
        "curl '" + reading.origin() + "/networks.json'",
        """
        curl '%s%s' -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '%s'"""
            .formatted(reading.origin(), path, body.replace("'", "'\\''")),
        List.of("POST", "GET"),
        path,
        body);
  }

  /** A body that says by its look what belongs where; looked at only, so that nothing is done. */
  private static Map<String, Object> example(FactKind<?> kind) {
    var fields = new LinkedHashMap<String, Object>();
    Acting.fields(Verb.STATE, kind).forEach(it -> fields.put(it.name(), example(it)));
    var example = new LinkedHashMap<String, Object>();
    example.put("look", true);
    example.put("fields", fields);
    example.put("source", Map.of("known", ""));
    example.put("why", "");
    return example;
  }

  private static String example(Field field) {
    return field.sort() == Field.Sort.CHOICE ? field.words().getFirst() : "";
  }
}
