package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.accounts.Role;
import city.kontor.facts.FactKinds;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the lists of the desk and what was typed into drafts into words. */
@Component
class DeskListPages {

  private final DeskPanel panel;
  private final ApprovalPages approvals;
  private final FactKinds kinds;
  private final Languages languages;

  DeskListPages(DeskPanel panel, ApprovalPages approvals, FactKinds kinds, Languages languages) {
    this.panel = panel;
    this.approvals = approvals;
    this.kinds = kinds;
    this.languages = languages;
  }

  DeskListPage list(String list, Paging paging, Account person, Reading reading) {
    var leaf =
        switch (list) {
          case DeskPanel.APPROVALS -> panel.approvals(paging, person, reading);
          case DeskPanel.DRAFTS -> panel.drafts(paging, person, reading);
          default -> new DeskPanel.Leaf(panel.all(list, person, reading), null, null);
        };
    return new DeskListPage(
        Head.of(leaf.links().title(), "", "").undated().under(desk(reading)),
        leaf.links().lines(),
        leaf.links().more(),
        leaf.previous(),
        leaf.next(),
        list.equals(DeskPanel.APPROVALS)
            ? person.officesAs(Role.READER).stream()
                .map(it -> approvals.switched(it, reading))
                .toList()
            : List.of());
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
            .under(desk(reading)),
        typed,
        new Link(words.say("keeping.typed.form"), reading.to(draft.path())),
        reading.sending(draft.typedPath()));
  }

  private Link desk(Reading reading) {
    return new Link(languages.words(reading.language()).say("keeping.desk"), reading.to("/desk"));
  }
}
