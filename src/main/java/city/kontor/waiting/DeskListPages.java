package city.kontor.waiting;

import city.kontor.accounts.Account;
import city.kontor.accounts.Role;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the lists of the desk into words. */
@Component
class DeskListPages {

  private final DeskPanel panel;
  private final ApprovalPages approvals;
  private final Languages languages;

  DeskListPages(DeskPanel panel, ApprovalPages approvals, Languages languages) {
    this.panel = panel;
    this.approvals = approvals;
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

  private Link desk(Reading reading) {
    return new Link(languages.words(reading.language()).say("keeping.desk"), reading.to("/desk"));
  }
}
