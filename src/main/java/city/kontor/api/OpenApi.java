package city.kontor.api;

import static city.kontor.api.Schemas.object;
import static city.kontor.api.Schemas.ref;
import static city.kontor.api.Schemas.text;

import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Verb;
import city.kontor.facts.Visibility;
import city.kontor.keeping.Acting;
import city.kontor.publishing.Resource;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Describes what programs may ask in OpenAPI 3.1. The kinds of fact are data, so the description
 * follows from them: no annotation could say which fields a kind has.
 */
@Component
class OpenApi {

  private static final String VERSION = "3.1.0";
  private static final String UNDO = "/offices/{slug}/journal/{no}/undo";
  private static final String ACCEPT = "accept";
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

  /**
   * What an office reads beside what is public.
   *
   * @param key of its description
   * @param asks what may be asked for in it
   */
  private record Read(String address, String key, List<String> asks) {

    Map<String, Object> schema() {
      return switch (key) {
        case "proposal" -> ref("Proposal");
        case "approval" -> ref("Approval");
        default -> Map.of();
      };
    }
  }

  private static final List<Read> OF_OFFICES =
      List.of(
          new Read("/desk/proposals.json", "proposals", List.of()),
          new Read("/proposals/{id}.json", "proposal", List.of()),
          new Read("/facts/{id}/languages.json", "languages", List.of()),
          new Read("/desk/approvals.json", "approvals", List.of("page")),
          new Read("/approvals/{id}.json", "approval", List.of()),
          new Read("/offices/{slug}/contacts.json", "contacts", List.of()),
          new Read("/offices/{slug}/contacts/{contact}/correction.json", "contact", List.of()),
          new Read("/networks/{slug}/cases.json", "cases", List.of("on", "turn")),
          new Read("/networks/{slug}/cases/{organization}.json", "case", List.of("on")),
          new Read("/offices/{slug}/cases.json", "office-cases", List.of("on")),
          new Read("/offices/{slug}/memberships.json", "office-memberships", List.of("on")),
          new Read("/networks/{slug}/invoices.json", "invoices", List.of("on", "state", "page")),
          new Read(
              "/networks/{slug}/invoices/reckoning.json",
              "reckoning",
              List.of("on", "member", "category")),
          new Read("/networks/{slug}/rules/drafts.json", "drafts", List.of()),
          new Read("/networks/{slug}/rules/drafts/{book}.json", "draft", List.of("on")));

  /** What may be answered to an act besides what was done. */
  private static final List<String> REFUSALS =
      List.of("400", "401", "403", "404", "409", "413", "415", "422", "429");

  private static final List<String> DONE = List.of("Done", "Looked");

  private final FactKinds kinds;
  private final Schemas schemas;
  private final List<ProgramActs> subjects;
  private final Languages languages;

  OpenApi(FactKinds kinds, Schemas schemas, List<ProgramActs> subjects, Languages languages) {
    this.kinds = kinds;
    this.schemas = schemas;
    this.subjects = List.copyOf(subjects);
    this.languages = languages;
  }

  /**
   * Something that may be asked.
   *
   * @param address with variables in braces
   */
  record Operation(String method, String address, String summary) {}

  /** Everything that may be asked, for people; each kind and each act once. */
  List<Operation> operations(Words words) {
    var reads =
        Resource.ALL.stream()
            .map(it -> new Operation("GET", it.json(), words.say("data.resource." + it.key())));
    return Stream.concat(reads, ofOffices(words).stream()).toList();
  }

  private List<Operation> ofOffices(Words words) {
    var reads =
        OF_OFFICES.stream()
            .map(it -> new Operation("GET", it.address(), words.say("api.read." + it.key())));
    return Stream.concat(reads, acts(words).stream()).toList();
  }

  private List<Operation> acts(Words words) {
    var all = new ArrayList<Operation>();
    all.add(new Operation("POST", "/facts/new/{kind}", words.say("api.do.state")));
    all.add(new Operation("POST", "/facts/{id}/{act}", words.say("api.do.act")));
    Stream.concat(answers(), ofSubjects().stream())
        .map(it -> new Operation("POST", it.address(), says(it, words)))
        .forEach(all::add);
    return all;
  }

  /** What programs send to forms that are no forms of facts, by their addresses. */
  List<ProgramAct> ofSubjects() {
    return subjects.stream()
        .flatMap(it -> it.acts().stream())
        .sorted(Comparator.comparing(ProgramAct::address))
        .toList();
  }

  static String says(ProgramAct act, Words words) {
    return words.say("api.do." + act.word());
  }

  Map<String, Object> document(Reading reading) {
    var words = languages.words(reading.language());
    var document = new LinkedHashMap<String, Object>();
    document.put("openapi", VERSION);
    document.put(
        "info",
        Map.of(
            "title",
            "Kontor",
            "version",
            "1",
            "description",
            words.say("api.lede"),
            "license",
            Map.of(
                "name", "CC BY 4.0",
                "url", "https://creativecommons.org/licenses/by/4.0/")));
    document.put("servers", List.of(Map.of("url", reading.origin())));
    document.put("paths", paths(words));
    document.put(
        "components",
        Map.of(
            "schemas",
            schemas.all(words),
            "securitySchemes",
            Map.of("token", Map.of("type", "http", "scheme", "bearer"))));
    return document;
  }

  private Map<String, Object> paths(Words words) {
    var paths = new LinkedHashMap<String, Object>();
    for (var it : Resource.ALL) {
      paths.put(
          it.json(),
          Map.of(
              "get",
              read(
                  "read-" + it.key(),
                  words.say("data.resource." + it.key()),
                  it.json(),
                  Stream.concat(Stream.of("on", "recorded"), it.asks().stream()).toList(),
                  it.key().equals("fact") ? ref("Fact") : Map.of(),
                  true)));
    }
    for (var it : OF_OFFICES) {
      paths.put(
          it.address(),
          Map.of(
              "get",
              read(
                  "read-" + it.key(),
                  words.say("api.read." + it.key()),
                  it.address(),
                  it.asks(),
                  it.schema(),
                  false)));
    }
    for (var kind : kinds.all()) {
      put(paths, stating(kind), words.say("keeping.act.state", kind(kind, words)));
    }
    for (var verb : Acting.ON_A_FACT) {
      put(paths, doing(verb, words), words.say("keeping.explain." + Words.key(verb)));
    }
    Stream.concat(answers(), ofSubjects().stream()).forEach(it -> put(paths, it, says(it, words)));
    return paths;
  }

  static ProgramAct stating(FactKind<?> kind) {
    return act(
        "/facts/new/" + kind.word(),
        "state-" + kind.word(),
        201,
        false,
        body(
            Verb.STATE,
            ref(kind.word()),
            true,
            Acting.takesSource(Verb.STATE, kind),
            Acting.needsSource(Verb.STATE, kind)),
        Examples.stating(kind),
        DONE);
  }

  private ProgramAct doing(Verb verb, Words words) {
    var word = Words.key(verb);
    return act(
        "/facts/{id}/" + word,
        word,
        200,
        true,
        body(
            verb,
            schemas.fields(verb, words),
            !Acting.fields(verb, anyKind()).isEmpty(),
            kinds.all().stream().anyMatch(it -> Acting.takesSource(verb, it)),
            false),
        Examples.doing(verb, kinds.get("membership")),
        DONE);
  }

  /** What answers something, and takes something back. */
  private static Stream<ProgramAct> answers() {
    var answer = Map.<String, Object>of("answer", "So it is.");
    var look = Map.of("type", "boolean", "default", false);
    return Stream.of(
        act(
            "/proposals/{id}/acceptance",
            ACCEPT,
            200,
            false,
            object(Map.of("answer", text(), "read", text()), List.of()),
            Map.of("answer", "So it is.", "read", "57"),
            List.of("Done")),
        act(
            "/proposals/{id}/refusal",
            "refuse",
            200,
            false,
            object(Map.of("answer", text()), List.of("answer")),
            answer,
            List.of("Done")),
        act(
            "/proposals/{id}/withdrawal",
            "take-back",
            200,
            false,
            object(Map.of("answer", text()), List.of()),
            answer,
            List.of("Done")),
        act(
            "/approvals/{id}/withdrawal",
            "take-back-hand-in",
            200,
            false,
            object(Map.of("note", text()), List.of()),
            Map.of("note", "Not yet."),
            List.of("Told")),
        act(
            UNDO,
            "undo",
            200,
            false,
            object(Map.of("why", text(), "look", look), List.of()),
            Map.of("look", true, "why", "Sent twice."),
            List.of("Undone", "Looked")));
  }

  private static ProgramAct act(
      String address,
      String word,
      int status,
      boolean isTagged,
      Map<String, Object> body,
      Map<String, Object> example,
      List<String> answers) {
    return new ProgramAct(
        address, word, status, isTagged, MediaType.APPLICATION_JSON_VALUE, body, example, answers);
  }

  private static Map<String, Object> read(
      String id,
      String summary,
      String path,
      List<String> asks,
      Map<String, Object> schema,
      boolean isPublic) {
    var operation = new LinkedHashMap<String, Object>();
    operation.put("operationId", id);
    operation.put("summary", summary);
    var parameters = new ArrayList<>(variables(path));
    asks.stream().map(it -> parameter(it, "query", false)).forEach(parameters::add);
    if (!isPublic) {
      operation.put("security", List.of(Map.of("token", List.of())));
    }
    operation.put("parameters", parameters);
    operation.put(
        "responses",
        Map.of(
            "200",
            Map.of(
                "description", summary,
                "headers", Map.of("ETag", header()),
                "content", Map.of("application/json", Map.of("schema", schema))),
            "default",
            problem()));
    return operation;
  }

  private static void put(Map<String, Object> paths, ProgramAct it, String summary) {
    var operation = new LinkedHashMap<String, Object>();
    operation.put("operationId", it.word());
    operation.put("summary", summary);
    operation.put("security", List.of(Map.of("token", List.of())));
    var parameters = new ArrayList<>(variables(it.address()));
    if (it.isTagged()) {
      parameters.add(parameter("If-Match", "header", true));
    }
    parameters.add(parameter(ProgramForms.KEY, "header", false));
    operation.put("parameters", parameters);
    operation.put(
        "requestBody",
        Map.of(
            "required",
            true,
            "content",
            Map.of(it.mediaType(), Map.of("schema", it.body(), "example", it.example()))));
    operation.put("responses", responses(it));
    paths.put(it.address(), Map.of("post", operation));
  }

  private static Map<String, Object> responses(ProgramAct it) {
    var responses = new TreeMap<String, Object>();
    for (var status : List.of("200", String.valueOf(it.status()), "202")) {
      responses.put(
          status,
          Map.of(
              "description",
              switch (status) {
                case "201" -> "Stated";
                case "202" -> "Proposed, or waiting for a second person";
                default -> "Done, or looked at";
              },
              "headers",
              Map.of("ETag", header(), "Location", header()),
              "content",
              Map.of(
                  "application/json",
                  Map.of(
                      "schema",
                      Map.of("anyOf", it.answers().stream().map(Schemas::ref).toList())))));
    }
    if (!it.answers().contains("Looked")) {
      responses.keySet().removeIf(status -> !status.equals(String.valueOf(it.status())));
    }
    REFUSALS.forEach(status -> responses.put(status, problem()));
    if (it.isTagged()) {
      List.of("412", "428").forEach(status -> responses.put(status, problem()));
    } else if (it.word().equals(ACCEPT)) {
      // It may name in its body what was read.
      responses.put("412", problem());
    }
    return responses;
  }

  /** What is sent with an act: the fields of the fact, and around them the source and why. */
  private static Map<String, Object> body(
      Verb verb,
      Map<String, Object> fields,
      boolean hasFields,
      boolean takesSource,
      boolean needsSource) {
    var properties = new LinkedHashMap<String, Object>();
    var required = new ArrayList<String>();
    if (hasFields) {
      properties.put("fields", fields);
      required.add("fields");
    }
    if (takesSource) {
      properties.put("source", ref("Source"));
    }
    if (needsSource) {
      required.add("source");
    }
    properties.put("why", text());
    required.add("why");
    if (verb == Verb.STATE || verb == Verb.DISCLOSE) {
      properties.put(
          "visibility",
          Map.of(
              "type",
              "string",
              "enum",
              Arrays.stream(Visibility.values()).map(Words::key).toList()));
      properties.put("released", Map.of("type", "string", "format", "date"));
    }
    properties.put("proposal", Map.of("type", "string", "format", "uuid"));
    properties.put("approval", Map.of("type", "string", "format", "uuid"));
    properties.put("read", text());
    properties.put("look", Map.of("type", "boolean", "default", false));
    return object(properties, required);
  }

  private FactKind<?> anyKind() {
    return kinds.all().iterator().next();
  }

  private static String kind(FactKind<?> kind, Words words) {
    return words.sayOr("kind." + kind.word(), kind.word());
  }

  private static List<Map<String, Object>> variables(String path) {
    return VARIABLE
        .matcher(path)
        .results()
        .map(it -> parameter(it.group(1), "path", true))
        .toList();
  }

  private static Map<String, Object> parameter(String name, String in, boolean isRequired) {
    return Map.of("name", name, "in", in, "required", isRequired, "schema", text());
  }

  private static Map<String, Object> header() {
    return Map.of("schema", text());
  }

  private static Map<String, Object> problem() {
    return Map.of(
        "description",
        "Refused",
        "content",
        Map.of("application/problem+json", Map.of("schema", ref("Problem"))));
  }
}
