package city.kontor.api;

import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import city.kontor.web.Answer;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.List;
import java.util.stream.Collectors;
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
  Answer show(
      @RequestParam(defaultValue = "membership") String kind,
      @RequestParam(defaultValue = "") String act,
      Reading reading) {
    var chosen = kinds.get(kind);
    var shown = act.isEmpty() ? OpenApi.stating(chosen) : act(act);
    return Answer.page("api/show", () -> page(chosen, shown, reading))
        .data(() -> openApi.document(reading));
  }

  private ProgramAct act(String word) {
    return openApi.ofSubjects().stream()
        .filter(it -> it.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound("refusal.404"));
  }

  private ApiPage page(FactKind<?> chosen, ProgramAct act, Reading reading) {
    var words = languages.words(reading.language());
    var body = JSON.writeValueAsString(act.example());
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
        openApi.ofSubjects().stream()
            .map(it -> new ApiPage.Choice(it.word(), OpenApi.says(it, words), it.equals(act)))
            .toList(),
        "curl '" + reading.origin() + "/networks.json'",
        curl(act, body, reading),
        List.of("POST", "GET"),
        act.address(),
        body);
  }

  private static String curl(ProgramAct act, String body, Reading reading) {
    var sent =
        act.isFile()
            ? act.example().entrySet().stream()
                .map(it -> " -F " + quoted(it.getKey() + "=" + it.getValue()))
                .collect(Collectors.joining("", " -F file=@paper.pdf", ""))
            : " -H 'Content-Type: application/json' -d " + quoted(body);
    return "curl '%s%s' -H \"Authorization: Bearer $TOKEN\"%s%s"
        .formatted(
            reading.origin(), act.address(), act.isTagged() ? " -H 'If-Match: \"57\"'" : "", sent);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
