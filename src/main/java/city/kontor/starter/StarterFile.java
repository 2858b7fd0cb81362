package city.kontor.starter;

import city.kontor.facts.Form;
import city.kontor.facts.LanguageTags;
import city.kontor.starter.Entry.Cite;
import city.kontor.starter.Entry.TextEntry;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one starter file: a map of kinds, under each a list of facts. */
final class StarterFile {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final String name;

  private StarterFile(String name) {
    this.name = name;
  }

  /**
   * The facts of a file, in its order.
   *
   * @throws StarterRefused naming the line
   */
  static List<Entry> read(String name, Reader text) {
    return new StarterFile(name).entries(text);
  }

  private List<Entry> entries(Reader text) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setCodePointLimit(20_000_000);
    Node root;
    try {
      root = new Yaml(options).compose(text);
    } catch (MarkedYAMLException unreadable) {
      var mark = unreadable.getProblemMark();
      throw new StarterRefused(
          name, mark == null ? 1 : mark.getLine() + 1, String.valueOf(unreadable.getProblem()));
    }
    var entries = new ArrayList<Entry>();
    if (root != null) {
      map(root)
          .forEach(
              (kind, list) ->
                  sequence(list).forEach(node -> entries.add(entry(kind, map(node), line(node)))));
    }
    return entries;
  }

  private Entry entry(String kind, Map<String, Node> fields, int line) {
    var derived = fields.containsKey("derived") && scalar(fields.get("derived")).equals("true");
    var cited = new ArrayList<Cite>();
    cited.addAll(cites(fields.get("from"), false, derived));
    cited.addAll(cites(fields.get("against"), true, false));
    if (cited.isEmpty() && fields.containsKey("document")) {
      var locator = fields.containsKey("locator") ? scalar(fields.get("locator")) : "";
      cited.add(new Cite(scalar(fields.get("document")), locator, false, false));
    }
    var names = new LinkedHashMap<String, String>();
    if (fields.containsKey("names")) {
      map(fields.get("names"))
          .forEach((language, node) -> names.put(known(language, node), scalar(node)));
    }
    if (fields.get("language") instanceof ScalarNode language) {
      known(scalar(language), language);
    }
    var texts =
        fields.containsKey("texts")
            ? sequence(fields.get("texts")).stream().map(it -> text(map(it))).toList()
            : List.<TextEntry>of();
    var form = new LinkedHashMap<String, String>();
    var contents = new LinkedHashMap<String, String>();
    fields.forEach(
        (field, node) -> {
          if (kind.equals("text") && isLanguage(field)) {
            contents.put(field, scalar(node));
          } else if (kind.equals("text") && field.equals("key")) {
            form.put("part", scalar(node));
          } else if (!RESERVED.contains(field)) {
            form.put(field, scalar(node));
          }
        });
    if (kind.equals("text")) {
      texts = List.of(new TextEntry(form, contents, cited));
    }
    return new Entry(
        name,
        line,
        kind,
        new Form(form),
        cited,
        names,
        cites(fields.get("names-from"), false, false),
        texts);
  }

  /** What is said to be in a language is in one that there is. */
  private String known(String language, Node node) {
    if (!LanguageTags.isOne(language)) {
      throw new StarterRefused(
          name,
          line(node),
          "“" + language + "” is not the tag of a language, such as en or zh-Hant");
    }
    return language;
  }

  /** A tag such as {@code fr} or {@code zh-Hant}. */
  private static boolean isLanguage(String field) {
    var meant = Locale.forLanguageTag(field);
    return LANGUAGES.contains(meant.getLanguage()) && meant.toLanguageTag().equals(field);
  }

  private static final Set<String> RESERVED =
      Set.of("from", "against", "derived", "names", "names-from", "texts", "key");

  private TextEntry text(Map<String, Node> fields) {
    var form = new LinkedHashMap<String, String>();
    var contents = new LinkedHashMap<String, String>();
    fields.forEach(
        (field, node) -> {
          if (isLanguage(field)) {
            contents.put(field, scalar(node));
          } else if (field.equals("key")) {
            form.put("part", scalar(node));
          } else if (!RESERVED.contains(field)) {
            form.put(field, scalar(node));
          }
        });
    return new TextEntry(form, contents, cites(fields.get("from"), false, false));
  }

  private List<Cite> cites(@Nullable Node node, boolean against, boolean derived) {
    if (node == null) {
      return List.of();
    }
    if (node instanceof MappingNode) {
      return map(node).entrySet().stream()
          .map(it -> new Cite(it.getKey(), scalar(it.getValue()), against, derived))
          .toList();
    }
    if (node instanceof ScalarNode) {
      return List.of(new Cite(scalar(node), "", against, derived));
    }
    return sequence(node).stream().flatMap(it -> cites(it, against, derived).stream()).toList();
  }

  private Map<String, Node> map(@Nullable Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw new StarterRefused(name, node == null ? 1 : line(node), "here a map is expected");
    }
    var fields = new LinkedHashMap<String, Node>();
    mapping.getValue().forEach(it -> fields.put(scalar(it.getKeyNode()), it.getValueNode()));
    return fields;
  }

  private List<Node> sequence(@Nullable Node node) {
    if (!(node instanceof SequenceNode list)) {
      throw new StarterRefused(name, node == null ? 1 : line(node), "here a list is expected");
    }
    return list.getValue();
  }

  /** A scalar as it was typed; a list of scalars as words with commas. */
  private String scalar(@Nullable Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.getValue();
      case SequenceNode list ->
          list.getValue().stream().map(this::scalar).collect(Collectors.joining(", "));
      case null -> throw new StarterRefused(name, 1, "here text is expected");
      default -> throw new StarterRefused(name, line(node), "here text is expected");
    };
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
