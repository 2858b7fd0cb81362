package city.kontor.keeping;

import city.kontor.facts.FactKinds;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import org.springframework.stereotype.Component;

/** Puts what was typed into drafts into words. */
@Component
class DraftPages {

  private final FactKinds kinds;
  private final Languages languages;

  DraftPages(FactKinds kinds, Languages languages) {
    this.kinds = kinds;
    this.languages = languages;
  }

  DraftPage draft(Draft draft, Reading reading) {
    var words = languages.words(reading.language());
    var kind = kinds.get(draft.factKind());
    var typed =
        draft.isOfLanguages()
            ? TypedWords.of(TypedTexts.of(kind, draft.fact(), draft.fields()::get), words)
            : TypedWords.of(Typed.of(kind, draft.fact(), draft.verb(), draft.fields()::get), words);
    return new DraftPage(
        Head.of(
                words.say(
                    draft.isOfLanguages()
                        ? "keeping.texts"
                        : "keeping.act." + Words.key(draft.verb()),
                    words.sayOr("kind." + kind.word(), kind.word())),
                words.say("keeping.typed.lede", draft.keptAt().toLocalDate()),
                "")
            .undated()
            .under(new Link(words.say("keeping.desk"), reading.to("/desk"))),
        typed,
        new Link(words.say("keeping.typed.form"), reading.to(draft.path())),
        reading.sending(draft.typedPath()));
  }
}
