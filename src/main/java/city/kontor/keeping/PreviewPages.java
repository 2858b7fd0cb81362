package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Verb;
import city.kontor.facts.Visibility;
import city.kontor.keepers.Behalf;
import city.kontor.keepers.Keeper;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what an act will do into words, before it is done. */
@Component
public class PreviewPages {

  private final ActWords actWords;
  private final Outcomes outcomes;
  private final Deeds deeds;
  private final SourceDesk sources;
  private final Languages languages;

  PreviewPages(
      ActWords actWords, Outcomes outcomes, Deeds deeds, SourceDesk sources, Languages languages) {
    this.outcomes = outcomes;
    this.sources = sources;
    this.actWords = actWords;
    this.deeds = deeds;
    this.languages = languages;
  }

  PreviewPage preview(Deed deed, Account person, Reading reading) {
    var words = languages.words(reading.language());
    var typed = deed.typed();
    var before = deed.before();
    return new PreviewPage(
        Head.of(ActWords.title(typed, words), words.say("keeping.preview.lede"), "")
            .undated()
            .typed(typed.action(), "look"),
        lines(deed, person, reading),
        before == null ? List.of() : actWords.differences(before, deed.after(), person, reading),
        around(typed, deed.behalf(), reading),
        Stream.concat(
                deed.onlyAdds() && typed.takesSource() && typed.source().isFormerOnly()
                    ? Stream.of(words.say("keeping.note.adds"))
                    : Stream.<String>of(),
                outcomes.cautions(typed, deed.after(), reading).stream().map(it -> it.in(words)))
            .toList(),
        deed.isProposal()
            ? words.say("keeping.note.propose", deed.keepers().answeringProposals().name())
            : asked(deed, words),
        slug(typed, words),
        typed.action(reading),
        typed.typed().entrySet().stream()
            .filter(it -> !typed.statesSource() || !it.getKey().equals(TypedSource.SLUG))
            .map(it -> new FormPage.Hidden(it.getKey(), it.getValue()))
            .toList(),
        go(deed, person, words));
  }

  private List<String> lines(Deed deed, Account person, Reading reading) {
    var typed = deed.typed();
    var lines =
        outcomes
            .first(typed)
            .map(it -> actWords.lines(it, deed.after(), person, reading))
            .orElseGet(
                () ->
                    actWords.lines(
                        typed.verb(), deed.before(), deed.after(), typed.form(), person, reading));
    return Stream.concat(
            lines.stream(),
            Stream.ofNullable(deed.standing())
                .filter(it -> standsAgain(typed.verb(), it))
                .map(it -> actWords.seenAgain(it, reading)))
        .toList();
  }

  /** Whether an act restores what was withdrawn. */
  static boolean standsAgain(Verb verb, Standing standing) {
    return verb == Verb.RESTORE && standing.release().superseded() != null;
  }

  /** Under which address a new document will be found. */
  private FormPage.@Nullable Input slug(Typed typed, Words words) {
    return typed.statesSource()
        ? FormPage.Input.line(
                TypedSource.SLUG,
                words.say("keeping.source.slug"),
                sources.free(typed.source().slug()),
                "")
            .explained(words.say("keeping.hint.slug"))
        : null;
  }

  private String go(Deed deed, Account person, Words words) {
    if (deeds.isForSecondPerson(deed, person)) {
      return words.say("keeping.go.hand-in");
    }
    return words.say(deed.isProposal() ? "keeping.go.propose" : "keeping.go.save");
  }

  /** Who will be asked whether it is so. */
  private static String asked(Deed deed, Words words) {
    var others =
        deed.keepers().areSeveral() && !isForNobodyElse(deed)
            ? deed.keepers().all().stream()
                .filter(it -> it.isOwn() && !it.isKeptBy(deed.behalf()))
                .map(Keeper::name)
                .toList()
            : List.<String>of();
    if (others.isEmpty() || deed.typed().verb() == Verb.CONTEST) {
      return "";
    }
    var from = deed.typed().released();
    return from != null && deed.typed().visibility() == Visibility.OFFICE
        ? words.say("keeping.note.asked.from", words.list(others), from)
        : words.say("keeping.note.asked", words.list(others));
  }

  /** What one office sees, and no day releases. */
  private static boolean isForNobodyElse(Deed deed) {
    var typed = deed.typed();
    var standing = deed.standing();
    return standing == null
        ? typed.visibility() == Visibility.OFFICE && typed.released() == null
        : standing.visibility() == Visibility.OFFICE && standing.released() == null;
  }

  /** What surrounds an act: its source, why, and on whose behalf. */
  public List<Around> around(Typed typed, Behalf behalf, Reading reading) {
    var words = languages.words(reading.language());
    var source = typed.source();
    var around = new ArrayList<Around>();
    if (typed.takesSource()) {
      var document = source.isKnown() ? source.get(TypedSource.KNOWN) : title(source);
      var all =
          Stream.of(
                  source.keepsFormer() && typed.verb() == Verb.CORRECT
                      ? words.say("keeping.source.former")
                      : "",
                  document,
                  source.get(TypedSource.LOCATOR))
              .filter(it -> !it.isEmpty())
              .collect(Collectors.joining(words.say("facts.joint")));
      around.add(new Around(words.say("keeping.source"), all));
    }
    around.add(new Around(words.say("keeping.why"), typed.why()));
    around.add(new Around(words.say("keeping.behalf"), actWords.name(behalf, reading)));
    if (typed.verb() == Verb.DISCLOSE
        || (typed.verb() == Verb.STATE && typed.visibility() != Visibility.PUBLIC)) {
      around.add(
          new Around(
              words.say("keeping.visibility"),
              words.word("keeping.visibility", typed.visibility())));
      var released = typed.released();
      if (released != null) {
        around.add(new Around(words.say("keeping.released"), words.date(released)));
      }
    }
    return around;
  }

  private static String title(TypedSource source) {
    var title = source.get(TypedSource.TITLE);
    return title.isEmpty() ? source.get(TypedSource.LETTER) : title;
  }
}
