package city.kontor.api;

import static city.kontor.api.Schemas.object;
import static city.kontor.api.Schemas.ref;
import static city.kontor.api.Schemas.text;

import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Visibility;
import city.kontor.keeping.ActingTexts;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A name or a text in all its languages, from a program: one act, one recording. */
@Controller
class TextsProgramController implements ProgramActs {

  private static final String NEW = "/facts/new/{kind}/languages";
  private static final String STANDING = "/facts/{id}/languages";

  private final ActingTexts acting;
  private final FactKinds kinds;
  private final ProgramForms forms;

  TextsProgramController(ActingTexts acting, FactKinds kinds, ProgramForms forms) {
    this.acting = acting;
    this.kinds = kinds;
    this.forms = forms;
  }

  @PostMapping(path = NEW, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> state(
      @PathVariable String kind, Reading reading, Program program, HttpServletRequest request)
      throws IOException {
    var sent = Sent.inLanguages(request);
    var all = sent.sent();
    var wanted =
        new ActingTexts.Wanted(
            kind, null, all.fields(), all.source(), all.around(), sent.languages());
    return done("state-languages", wanted, all.isLook(), program, request, reading);
  }

  @PostMapping(path = STANDING, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> correct(
      @PathVariable String id, Reading reading, Program program, HttpServletRequest request)
      throws IOException {
    var fact = ProgramForms.identity(id, "refusal.fact");
    var sent = Sent.inLanguages(request);
    var all = sent.sent();
    var wanted =
        new ActingTexts.Wanted(
            null, fact, all.fields(), all.source(), all.around(), sent.languages());
    return done("correct-languages", wanted, all.isLook(), program, request, reading);
  }

  @Override
  public List<ProgramAct> acts() {
    var acts = new ArrayList<ProgramAct>();
    for (var kind : ActingTexts.kinds(kinds)) {
      acts.add(
          described(
              NEW.replace("{kind}", kind.word()),
              "state-" + kind.word() + "-languages",
              201,
              fields(kind),
              List.of(
                  Map.of("language", "en", "text", "The port city"),
                  Map.of("language", "zh-Hant", "text", "港都"))));
    }
    acts.add(
        described(
            STANDING,
            "correct-languages",
            200,
            Map.of(
                "anyOf",
                ActingTexts.kinds(kinds).stream().map(TextsProgramController::fields).toList()),
            List.of(
                Map.of("language", "en", "text", "The harbour city", "fact", "01a2…", "read", "57"),
                Map.of("language", "ja", "text", "港の街", "known", "minutes-2026"))));
    return acts;
  }

  private ResponseEntity<?> done(
      String act,
      ActingTexts.Wanted wanted,
      boolean isLook,
      Program program,
      HttpServletRequest request,
      Reading reading) {
    if (isLook) {
      return ProgramForms.answer(HttpStatus.OK, reading)
          .body(acting.look(wanted, program.account(), reading));
    }
    return forms.once(
        program,
        request,
        reading,
        () -> {
          var done = acting.act(wanted, program.account(), reading);
          var status = ProgramForms.status(done, wanted.fact() == null);
          return forms.told(act, ProgramForms.path(done), status, done, program, reading);
        });
  }

  private ProgramAct described(
      String address,
      String word,
      int status,
      Map<String, Object> fields,
      List<Map<String, String>> languages) {
    var each = new LinkedHashMap<String, Object>();
    ActingTexts.OF_EACH.forEach(it -> each.put(it, text()));
    var body = new LinkedHashMap<String, Object>();
    body.put("fields", fields);
    body.put(
        "languages", Map.of("type", "array", "items", object(each, List.of("language", "text"))));
    body.put("source", ref("Source"));
    body.put("why", text());
    body.put(
        "visibility",
        Map.of(
            "type", "string", "enum", Arrays.stream(Visibility.values()).map(Words::key).toList()));
    body.put("released", Map.of("type", "string", "format", "date"));
    body.put("look", Map.of("type", "boolean", "default", false));
    var example = new LinkedHashMap<String, Object>();
    example.put("look", true);
    if (status == 201) {
      example.put("fields", Map.of("bearer", "organizations/taipei", "kind", "alias"));
    }
    example.put("languages", languages);
    example.put("source", Map.of("known", "taipei-membership-page"));
    example.put("why", "The document says so.");
    return new ProgramAct(
        address,
        word,
        status,
        false,
        MediaType.APPLICATION_JSON_VALUE,
        object(body, List.of("languages", "why")),
        example,
        List.of("Done", "Looked"));
  }

  /** What the languages of a name or a text share. */
  private static Map<String, Object> fields(FactKind<?> kind) {
    var fields = new LinkedHashMap<String, Object>();
    ActingTexts.shared(kind).forEach(it -> fields.put(it.name(), text()));
    return object(fields, List.of());
  }
}
