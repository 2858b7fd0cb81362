package city.kontor.amendments;

import city.kontor.accounts.Account;
import city.kontor.accounts.Permission;
import city.kontor.facts.Addresses;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.keepers.Custody;
import city.kontor.members.Members;
import city.kontor.members.Roll;
import city.kontor.names.ChosenNames;
import city.kontor.names.Named;
import city.kontor.names.Names;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.rules.Article;
import city.kontor.rules.Comparison;
import city.kontor.rules.ComparisonPage;
import city.kontor.rules.Reason;
import city.kontor.rules.RuleBook;
import city.kontor.rules.RuleBooks;
import city.kontor.rules.RuleWords;
import city.kontor.rules.Told;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a version that is being prepared into words: what it says, changes, and for whom. */
@Component
class AmendmentPages {

  private static final int LONGEST_NAME = 120;

  private static final List<String> RULES =
      List.of(
          "entitlement",
          "admission-rule",
          "notice-rule",
          "suspension-rule",
          "fee-rule",
          "band",
          "price-rule");

  private final Versions versions;
  private final RuleBooks books;
  private final Members members;
  private final Consequences consequences;
  private final Organizations organizations;
  private final Names names;
  private final Addresses addresses;
  private final Custody custody;
  private final Languages languages;

  AmendmentPages(
      Versions versions,
      RuleBooks books,
      Members members,
      Consequences consequences,
      Organizations organizations,
      Names names,
      Addresses addresses,
      Custody custody,
      Languages languages) {
    this.versions = versions;
    this.books = books;
    this.members = members;
    this.consequences = consequences;
    this.organizations = organizations;
    this.names = names;
    this.addresses = addresses;
    this.custody = custody;
    this.languages = languages;
  }

  AmendmentPage.ListPage list(
      Networks.Listed network,
      DraftForm form,
      List<Mistake> mistakes,
      Account person,
      Reading reading) {
    var words = languages.words(reading.language());
    var published = versions.published(network.id());
    var chosen =
        names.of(
            Stream.concat(Stream.of(network.id()), published.values().stream().map(Kept::id))
                .toList(),
            reading);
    var name = chosen.text(network.id());
    var permission = custody.mayKeep(person, network.id(), reading);
    var lede = words.say(published.isEmpty() ? "amendments.none" : "amendments.lede", name);
    var shown =
        published.isEmpty() || !permission.isGiven()
            ? null
            : form(
                network.path() + "/rules/drafts",
                form,
                mistakes,
                mayBegin(network, published.values(), person, reading),
                reading,
                words);
    return new AmendmentPage.ListPage(
        head(words.say("amendments.title", name), lede, name, network, reading, words)
            .typed(shown != null && shown.isOpen(), network.path() + "/rules/drafts"),
        lede,
        versions.prepared(network.id()).keySet().stream()
            .map(
                it ->
                    new Link(
                        Versions.called(names(versions.at(network.id(), it)), reading).text(),
                        reading.to(network.path() + "/rules/drafts/" + it)))
            .toList(),
        published.entrySet().stream()
            .map(
                it ->
                    new AmendmentPage.Option(
                        it.getKey(),
                        words.say(
                            "amendments.from.option",
                            chosen.text(it.getValue().id()),
                            it.getValue().fact().period()),
                        it.getKey().equals(form.get("from"))))
            .toList(),
        shown);
  }

  DraftsData data(Networks.Listed network, Reading reading) {
    var published = versions.published(network.id());
    var chosen = names.of(published.values().stream().map(Kept::id).toList(), reading);
    return new DraftsData(
        reading.data(network.path() + "/rules/drafts"),
        versions.prepared(network.id()).keySet().stream()
            .map(
                it ->
                    version(
                        it,
                        Versions.called(names(versions.at(network.id(), it)), reading).text(),
                        network,
                        reading))
            .toList(),
        published.entrySet().stream()
            .map(it -> version(it.getKey(), chosen.text(it.getValue().id()), network, reading))
            .toList());
  }

  private static DraftsData.Version version(
      String slug, String name, Networks.Listed network, Reading reading) {
    return new DraftsData.Version(
        slug, reading.data(network.path() + "/rules/drafts/" + slug), name);
  }

  /** Where one of them may be copied, that it may; which one it is says the form. */
  private Permission mayBegin(
      Networks.Listed network,
      Collection<Kept<RuleBook>> published,
      Account person,
      Reading reading) {
    return published.stream()
        .map(it -> versions.mayBegin(network, it, person, reading))
        .reduce((one, other) -> one.isGiven() ? one : other)
        .orElseThrow();
  }

  private static Map<String, String> names(Draft draft) {
    return draft.names(draft.book().id());
  }

  /** A version beside the one before it, and what that comes to. */
  private record Sheet(
      Draft draft,
      Comparison comparison,
      Roll roll,
      Effects effects,
      List<Consequence> consequences,
      ChosenNames chosen,
      RuleWords said,
      ConsequenceWords comes,
      Words words) {

    int members() {
      return roll.count().certain();
    }
  }

  private Sheet sheet(Networks.Listed network, String book, Account person, Reading reading) {
    var words = languages.words(reading.language());
    var draft = versions.at(network.id(), book);
    var replaced = draft.replaced();
    var before =
        books.contents(Stream.ofNullable(replaced).map(Kept::id).toList(), reading.recorded());
    var chosen = names.of(mentioned(network, replaced, before, draft), reading);
    var said = new RuleWords(words, chosen);
    var roll = members.on(network.id(), reading.on(), reading.recorded());
    var told = told(draft, said, words, reading);
    var was =
        replaced == null
            ? List.<Told>of()
            : told(versions.at(network.id(), slug(replaced)), said, words, reading);
    var came = consequences.of(network, roll, draft, before, said, person, reading);
    return new Sheet(
        draft,
        Comparison.of(was, told),
        roll,
        Effects.of(roll, before, draft.contents(), said),
        came,
        chosen,
        said,
        comes(network, came, words, reading),
        words);
  }

  private ConsequenceWords comes(
      Networks.Listed network, List<Consequence> came, Words words, Reading reading) {
    var reasons = came.stream().flatMap(it -> Stream.ofNullable(it.why()));
    var those = came.stream().flatMap(it -> it.members().stream()).map(Consequence.Turn::member);
    return new ConsequenceWords(
        words,
        names.of(reasons.flatMap(Reason::named).distinct().toList(), reading),
        organizations.parties(
            Stream.concat(Stream.of(network.id()), those).distinct().toList(),
            reading,
            network.id()));
  }

  AmendmentPage page(
      Networks.Listed network,
      String book,
      DraftForm form,
      List<Mistake> mistakes,
      Account person,
      Reading reading) {
    var it = sheet(network, book, person, reading);
    var words = it.words();
    var draft = it.draft();
    var replaced = draft.replaced();
    var name = it.chosen().text(network.id());
    var title = Versions.called(names(draft), reading).text();
    var permission = custody.mayKeep(person, network.id(), reading);
    var mayEdit = permission.isGiven();
    var lede =
        draft.isPublic()
            ? words.say("amendments.public", title)
            : replaced == null
                ? words.say("amendments.draft.first")
                : words.say("amendments.draft", it.chosen().text(replaced.id()));
    var path = network.path() + "/rules/drafts/" + book;
    var adoption =
        draft.isPublic() || !mayEdit
            ? null
            : form(
                path + "/adoption",
                form,
                mistakes,
                versions.mayAdopt(network, draft, person, reading),
                reading,
                words);
    return new AmendmentPage(
        head(title, lede, name, network, reading, words)
            .typed(adoption != null && adoption.isOpen(), path),
        lede,
        it.comparison().parts().stream().map(part -> ComparisonPage.Part.of(part, words)).toList(),
        words.say(
            it.effects().concerned().isEmpty()
                ? "amendments.effects.none"
                : "amendments.effects.lede",
            reading.on()),
        it.effects().concerned().stream().map(some -> concerned(some, it.said(), words)).toList(),
        words.say(
            it.consequences().isEmpty() ? "amendments.comes.none" : "amendments.comes.lede",
            reading.on(),
            it.members()),
        it.consequences().stream().map(it.comes()::page).toList(),
        RuleWords.flaws(draft.contents(), words),
        draft.contents().articlesOf(draft.book().id()).stream()
            .map(article -> article(article, draft, mayEdit, it.said(), words, reading))
            .toList(),
        mayEdit
            ? new Link(
                words.say("amendments.add.article"),
                reading.to("/facts/new/article?book=" + book + hidden(draft)))
            : null,
        adoption);
  }

  AmendmentData data(Networks.Listed network, String book, Account person, Reading reading) {
    var it = sheet(network, book, person, reading);
    return new AmendmentData(
        reading.data(reading.path()),
        organizations.parties(List.of(network.id()), reading).networkData(network.id()),
        Versions.called(names(it.draft()), reading).text(),
        reading.on(),
        it.draft().isPublic(),
        versions.kinds(it.draft()).entrySet().stream()
            .map(
                fact ->
                    new AmendmentData.Holds(
                        reading.data("/facts/" + fact.getKey()), fact.getValue()))
            .toList(),
        it.comparison().parts().stream()
            .map(
                part ->
                    new AmendmentData.Part(
                        part.article(it.words()),
                        Words.key(part.sort()),
                        Comparison.Part.words(part.dropped()),
                        Comparison.Part.words(part.added())))
            .toList(),
        it.effects().concerned().stream()
            .map(
                some ->
                    new AmendmentData.Concerned(
                        concerned(some, it.said(), it.words()).who(),
                        some.certain(),
                        some.possible()))
            .toList(),
        it.consequences().stream().map(it.comes()::data).toList(),
        RuleWords.flaws(it.draft().contents(), it.words()));
  }

  private List<FactId> mentioned(
      Networks.Listed network,
      @Nullable Kept<RuleBook> replaced,
      RuleBooks.Contents before,
      Draft draft) {
    var all = new ArrayList<FactId>();
    all.add(network.id());
    Stream.ofNullable(replaced).map(Kept::id).forEach(all::add);
    all.addAll(before.mentioned());
    all.addAll(draft.contents().mentioned());
    return all;
  }

  private static AmendmentPage.Concerned concerned(
      Effects.Concerned it, RuleWords said, Words words) {
    var who = it.category() == null ? words.say("amendments.no-category") : said.who(it.category());
    return new AmendmentPage.Concerned(
        words.say("amendments.concerned", who, it.certain(), it.possible()),
        it.dropped(),
        it.added());
  }

  private List<Told> told(Draft draft, RuleWords said, Words words, Reading reading) {
    var headings = new HashMap<FactId, Named>();
    var wording = new HashMap<FactId, List<Told.Said>>();
    for (var it : draft.contents().articles()) {
      if (!draft.names(it.id()).isEmpty()) {
        headings.put(it.id(), Versions.called(draft.names(it.id()), reading));
      }
      wording.put(it.id(), Versions.inLanguage(draft.texts(it.id()).toList(), reading));
    }
    return Told.of(draft.book().id(), draft.contents(), headings, wording, said, words);
  }

  private AmendmentPage.ArticlePart article(
      Kept<Article> it,
      Draft draft,
      boolean mayEdit,
      RuleWords said,
      Words words,
      Reading reading) {
    var heading = draft.names(it.id());
    var number = it.fact().number() == null ? "" : words.say("rules.article", it.fact().number());
    var lines = new ArrayList<AmendmentPage.Line>();
    draft
        .texts(it.id())
        .forEach(text -> lines.add(line(Versions.said(text), text.id(), mayEdit, words, reading)));
    draft
        .contents()
        .rulesOf(it.id())
        .forEach(
            rule ->
                lines.add(
                    line(
                        new Told.Said(said.of(rule.rule()), null),
                        rule.id(),
                        mayEdit,
                        words,
                        reading)));
    draft
        .contents()
        .bandsOf(it.id())
        .forEach(
            row ->
                lines.add(
                    line(
                        new Told.Said(said.row(row.rule()), null),
                        row.id(),
                        mayEdit,
                        words,
                        reading)));
    var called = heading.isEmpty() ? null : Versions.called(heading, reading);
    var slug = slug(it);
    var which = number.isEmpty() ? called == null ? slug : called.text() : number;
    var toDo = new ArrayList<AmendmentPage.ToDo>();
    if (mayEdit) {
      toDo.add(
          toDo(
              words.say("amendments.correct"),
              which,
              "/facts/" + it.id() + "/correct",
              words,
              reading));
      for (var kind : RULES) {
        toDo.add(
            toDo(
                words.say("amendments.add", words.say("kind." + kind)),
                which,
                "/facts/new/" + kind + "?article=" + slug + hidden(draft),
                words,
                reading));
      }
    }
    return new AmendmentPage.ArticlePart(
        "article-" + it.id(), number, called, lines, toDo, mayEdit);
  }

  private static AmendmentPage.Line line(
      Told.Said sentence, FactId fact, boolean mayEdit, Words words, Reading reading) {
    return new AmendmentPage.Line(
        sentence,
        mayEdit
            ? List.of(
                toDo(
                    words.say("amendments.correct"),
                    sentence.words(),
                    "/facts/" + fact + "/correct",
                    words,
                    reading),
                toDo(
                    words.say("amendments.drop"),
                    sentence.words(),
                    "/facts/" + fact + "/withdraw",
                    words,
                    reading))
            : List.of());
  }

  /** Of a long text its beginning tells which it is. */
  private static AmendmentPage.ToDo toDo(
      String act, String of, String path, Words words, Reading reading) {
    var which =
        of.codePointCount(0, of.length()) > LONGEST_NAME
            ? of.substring(0, of.offsetByCodePoints(0, LONGEST_NAME)) + "…"
            : of;
    return new AmendmentPage.ToDo(act, act + words.say("layout.colon") + which, reading.to(path));
  }

  /** What is added to a version that is not public yet is not public either. */
  private static String hidden(Draft draft) {
    return draft.isPublic() ? "" : "&act-visibility=office";
  }

  private String slug(Kept<?> it) {
    return addresses.paths(List.of(it.id())).getOrDefault(it.id(), "").replaceFirst(".*/", "");
  }

  private static AmendmentPage.Form form(
      String path,
      DraftForm form,
      List<Mistake> mistakes,
      Permission may,
      Reading reading,
      Words words) {
    var byField =
        mistakes.stream()
            .map(DraftForm::atField)
            .collect(
                Collectors.toMap(
                    Mistake::field, it -> it.in(words), (first, _) -> first, LinkedHashMap::new));
    return new AmendmentPage.Form(
        reading.sending(path),
        may.isGiven(),
        form.typed(),
        byField,
        byField.entrySet().stream().map(it -> problem(it.getKey(), it.getValue(), words)).toList(),
        mistakes.stream().anyMatch(it -> it.message().equals(Beginning.PAST))
            || !form.get(Beginning.MEANT).isEmpty(),
        may.why(words));
  }

  private static Link problem(String field, String said, Words words) {
    return DraftForm.isAsked(field)
        ? new Link(
            words.say("amendments." + field) + words.say("layout.colon") + said, "#field-" + field)
        : new Link(said, "#adopt");
  }

  private static Head head(
      String title,
      String lede,
      String name,
      Networks.Listed network,
      Reading reading,
      Words words) {
    return Head.of(title, lede, "networks")
        .under(
            new Link(words.say("networks.title"), reading.to("/networks")),
            new Link(name, reading.to(network.path())),
            new Link(words.say("rules.title"), reading.to(network.path() + "/rules")))
        .undated();
  }
}
