package city.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

/** What is there is written down, and what is written down is there. */
@PageTest
class DocsTests {

  private static final Path DOCS = Path.of("docs");
  private static final Path SCRIPT = Path.of("kontor");

  private final RequestMappingHandlerMapping addresses;
  private final FactKinds kinds;

  @Autowired
  DocsTests(RequestMappingHandlerMapping addresses, FactKinds kinds) {
    this.addresses = addresses;
    this.kinds = kinds;
  }

  @Test
  void everyAddressIsDescribedWithTheDataAndNoOther() throws IOException {
    var there =
        addresses.getHandlerMethods().entrySet().stream()
            .filter(it -> it.getValue().getBeanType().getName().startsWith("city.kontor."))
            .flatMap(it -> it.getKey().getPatternValues().stream())
            // Where the container sends what failed before it reached a page: nobody asks for it.
            .filter(it -> !it.equals("/error"))
            .collect(Collectors.toCollection(TreeSet::new));
    var told = all("(?m)^### `(/[^`?]*)", Files.readString(DOCS.resolve("data.md")));
    assertThat(told).containsExactlyInAnyOrderElementsOf(there);
  }

  @Test
  void everySettingAndCommandIsDescribed() throws IOException {
    var script = Files.readString(SCRIPT);
    var sources = new StringBuilder(script);
    for (var file : files("src/main", ".java", ".yml", ".xml")) {
      sources.append(Files.readString(file));
    }
    var settings = new TreeSet<String>(all("KONTOR_[A-Z_]*[A-Z]", sources.toString()));
    settings.addAll(all("roperty\\(\\s*\"(kontor\\.[a-z.-]+)\"", sources.toString()));
    settings.addAll(all("\\$\\{(kontor\\.[a-z.-]+)[:}]", sources.toString()));
    settings.addAll(all("source=\"(kontor\\.[a-z.-]+)\"", sources.toString()));
    settings.addAll(all("--((?:kontor|server)\\.[a-z.-]+)=", script));
    settings.addAll(all("\\s(--[a-z]+)\\)", script));
    var commands = script.substring(script.lastIndexOf("case $command in"));
    all("(?m)^  ([a-z][a-z |-]*)\\)", commands)
        .forEach(it -> settings.addAll(List.of(it.replaceAll(" \\| -.*", "").split(" \\| "))));
    assertThat(settings).contains("serve", "check", "--port", "kontor.data");
    var told = Files.readString(DOCS.resolve("settings.md"));
    settings.removeIf(it -> Pattern.compile("[` ]" + it + "[` ]").matcher(told).find());
    assertThat(settings).as("not in settings.md").isEmpty();
  }

  @Test
  void everyDependencyIsGivenAReason() throws Exception {
    var names = new TreeSet<String>();
    var pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile());
    for (var tag : List.of("parent", "dependency", "plugin", "path")) {
      var found = pom.getElementsByTagName(tag);
      for (int i = 0; i < found.getLength(); i++) {
        names.add(child((Element) found.item(i), "artifactId"));
      }
    }
    for (var file : List.of("package.json", "src/bench/lighthouse/package.json")) {
      var npm = JsonMapper.shared().readTree(Path.of(file).toFile());
      for (var group : List.of("dependencies", "devDependencies")) {
        names.addAll(npm.path(group).propertyNames());
      }
    }
    var told = Files.readString(DOCS.resolve("dependencies.md"));
    names.removeIf(it -> told.contains("`" + it + "`"));
    assertThat(names).as("not in dependencies.md").isEmpty();
  }

  @Test
  void everyKindOfFactIsDescribedForTheStarterRecordAndInTheGlossary() throws IOException {
    var starter = Files.readString(DOCS.resolve("starter-record.md"));
    var glossary = Files.readString(DOCS.resolve("glossary.md"));
    assertThat(kinds.all())
        .filteredOn(it -> !starter.contains("\n- `" + it.word() + "`:"))
        .extracting(FactKind::word)
        .as("not in starter-record.md")
        .isEmpty();
    assertThat(kinds.all())
        .filteredOn(it -> !glossary.contains("`" + it.table() + "`"))
        .extracting(FactKind::table)
        .as("not in glossary.md")
        .isEmpty();
  }

  @Test
  void everyCheckIsInTheGlossary() throws IOException {
    var words =
        all(
            "case \"([a-z-]+)\" -> new",
            Files.readString(Path.of("src/main/java/city/kontor/audit/Check.java")));
    assertThat(words).isNotEmpty();
    var told = all("(?m)^\\| `([a-z-]+)[ `]", Files.readString(DOCS.resolve("glossary.md")));
    assertThat(told).containsExactlyInAnyOrderElementsOf(words);
  }

  @Test
  void noLinkBetweenPapersIsBroken() throws IOException {
    var broken = new ArrayList<String>();
    for (var paper : papers()) {
      var text = Files.readString(paper).replaceAll("(?s)```.*?```", "");
      for (var link : all("\\]\\(([^)\\s]+)\\)", text)) {
        if (link.matches("[a-z]+:.*")) {
          continue;
        }
        var parts = link.split("#", 2);
        var target = parts[0].isEmpty() ? paper : paper.resolveSibling(parts[0]).normalize();
        if (!Files.exists(target) || (parts.length == 2 && !headings(target).contains(parts[1]))) {
          broken.add(paper + " -> " + link);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void everyPaperThatTheCodeNamesExists() throws IOException {
    var decisions = new TreeSet<String>();
    try (var listed = Files.list(DOCS.resolve("decisions"))) {
      listed.forEach(it -> decisions.add(it.getFileName().toString().substring(0, 4)));
    }
    for (var file : files("src", ".java", ".sql", ".css", ".jte", ".yaml")) {
      // A reference may be broken over two lines of a comment.
      var text = Files.readString(file).replaceAll("\\n\\s*\\*? ?", " ");
      assertThat(decisions).as(file.toString()).containsAll(all("[Dd]ecision (\\d{4})", text));
      assertThat(all("\\b(docs/[a-z/0-9-]+\\.md)", text))
          .as(file.toString())
          .allSatisfy(it -> assertThat(Path.of(it)).exists());
    }
  }

  @Test
  void everyTestThatSecurityNamesExists() throws IOException {
    var tests = new StringBuilder();
    for (var file : files("src/test/java", "Tests.java")) {
      tests.append("class ").append(file.getFileName()).append(Files.readString(file));
    }
    var told = Files.readString(DOCS.resolve("security.md"));
    var classes = all("`([A-Z][A-Za-z]+Tests)[.`]", told);
    var methods = all("`(?:[A-Z][A-Za-z]+Tests\\.)?([a-z]+[A-Z][A-Za-z]{8,})`", told);
    assertThat(classes).isNotEmpty().allMatch(it -> tests.indexOf("class " + it + ".java") >= 0);
    assertThat(methods).isNotEmpty().allMatch(it -> tests.indexOf("void " + it + "(") >= 0);
  }

  private static Set<String> headings(Path paper) throws IOException {
    return all("(?m)^#+ (.+)$", Files.readString(paper)).stream()
        .map(it -> it.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", ""))
        .map(it -> it.replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static List<Path> papers() throws IOException {
    try (Stream<Path> here = Files.list(Path.of("."))) {
      var papers = new ArrayList<>(here.filter(it -> it.toString().endsWith(".md")).toList());
      papers.addAll(files("docs", ".md"));
      return papers;
    }
  }

  private static List<Path> files(String folder, String... endings) throws IOException {
    try (var walk = Files.walk(Path.of(folder))) {
      return walk.filter(Files::isRegularFile)
          .filter(it -> Arrays.stream(endings).anyMatch(it.toString()::endsWith))
          .toList();
    }
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(it -> it.groupCount() == 0 ? it.group() : it.group(1))
        .toList();
  }

  private static String child(Element of, String tag) {
    for (var child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeName().equals(tag)) {
        return child.getTextContent().strip();
      }
    }
    throw new IllegalStateException(of.getTagName() + " without " + tag);
  }
}
