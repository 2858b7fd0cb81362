package city.kontor.offices;

import city.kontor.accounts.Permission;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts into words who administers the register. */
@Component
class AdministratorPages {

  private final Roles roles;
  private final Invitations invitations;
  private final Languages languages;

  AdministratorPages(Roles roles, Invitations invitations, Languages languages) {
    this.roles = roles;
    this.invitations = invitations;
    this.languages = languages;
  }

  /**
   * @param isForTrying whether whoever looks does so by an account that everybody may use, and so
   *     is told of such accounts only
   */
  AdministratorsPage page(
      String email,
      List<Mistake> mistakes,
      Permission permission,
      boolean isForTrying,
      Reading reading) {
    var words = languages.words(reading.language());
    var head =
        Head.of(words.say("accounts.administrators"), words.say("accounts.administrators.lede"), "")
            .undated();
    return new AdministratorsPage(
        permission.isGiven() ? head.typed("/administrators") : head,
        people(roles.people(null), isForTrying, words, reading),
        people(roles.formerPeople(null), isForTrying, words, reading),
        permission.isGiven()
            ? OfficePages.invited(invitations.open(null), "/administrators", words, reading)
            : List.of(),
        permission.isGiven(),
        permission.why(words),
        email,
        mistakes.stream()
            .collect(Collectors.toMap(Mistake::field, it -> it.in(words), (first, _) -> first)));
  }

  private List<OfficePage.Person> people(
      List<Roles.Member> members, boolean isForTrying, Words words, Reading reading) {
    return members.stream()
        .filter(it -> !isForTrying || it.isForTrying())
        .map(
            it ->
                new OfficePage.Person(
                    it.name(),
                    it.email(),
                    it.role().held(it.since(), it.until(), roles.today(), words),
                    reading.to("/administrators/duties/" + it.duty() + "/end")))
        .toList();
  }
}
