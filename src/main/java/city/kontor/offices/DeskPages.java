package city.kontor.offices;

import city.kontor.accounts.Account;
import city.kontor.accounts.Duty;
import city.kontor.history.FactId;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a person's desk into words. */
@Component
class DeskPages {

  private final Organizations organizations;
  private final Languages languages;
  private final ObjectProvider<DeskPanels> panels;

  DeskPages(Organizations organizations, Languages languages, ObjectProvider<DeskPanels> panels) {
    this.organizations = organizations;
    this.languages = languages;
    this.panels = panels;
  }

  DeskPage page(Account account, Reading reading) {
    var words = languages.words(reading.language());
    var offices = account.duties().stream().flatMap(it -> Stream.ofNullable(it.office())).toList();
    var parties = organizations.parties(offices, reading);
    var added =
        panels.stream()
            .flatMap(it -> it.of(account, reading).stream())
            .sorted(Comparator.comparingInt(Panel::order))
            .toList();
    return new DeskPage(
        Head.of(words.say("accounts.desk"), words.say("accounts.desk.lede"), "").undated(),
        to(account, offices, parties, words),
        waiting(account, added, words),
        words.say("accounts.desk.who", account.name(), account.email()),
        added,
        account.runsTheRegister(),
        OfficeRules.mayHandOn(account).isGiven(),
        account.duties().stream()
            .flatMap(duty -> office(duty, parties, words, reading).stream())
            .toList(),
        Stream.of(
                OfficeRules.mayHandOn(account),
                OfficeRules.mayOpenOffices(account),
                OfficeRules.mayGiveCare(account),
                OfficeRules.maySeeAdministrators(account))
            .filter(it -> !it.isGiven())
            .map(it -> it.why(words))
            .toList());
  }

  /** What the parts of the desk say first; that nothing waits only where none of them waits. */
  private static List<String> waiting(Account account, List<Panel> added, Words words) {
    var said = added.stream().flatMap(it -> Stream.ofNullable(it.summary())).toList();
    return said.isEmpty() && !account.duties().isEmpty()
        ? List.of(words.say("accounts.desk.nothing"))
        : said;
  }

  private static String to(Account account, List<FactId> offices, Parties parties, Words words) {
    if (account.duties().isEmpty()) {
      return words.say("accounts.desk.to.nobody", account.name());
    }
    var whose =
        Stream.concat(
                offices.stream().map(parties::text),
                account.runsTheRegister()
                    ? Stream.of(words.say("accounts.desk.the-register"))
                    : Stream.of())
            .toList();
    return words.say("accounts.desk.to", account.name(), words.list(whose));
  }

  private static Optional<DeskPage.Office> office(
      Duty duty, Parties parties, Words words, Reading reading) {
    return Optional.ofNullable(duty.office())
        .map(
            (FactId it) ->
                new DeskPage.Office(
                    parties.link(it),
                    duty.role().held(duty.since(), duty.until(), duty.since(), words),
                    reading.to(
                        "/offices/"
                            + parties
                                .path(it)
                                .map(path -> path.replaceAll(".*/", ""))
                                .orElse(""))));
  }
}
