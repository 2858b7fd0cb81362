package city.kontor.offices;

import city.kontor.accounts.Account;
import city.kontor.accounts.Role;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Organizations.Listed;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts offices and their people into words. */
@Component
class OfficePages {

  private final Offices offices;
  private final Roles roles;
  private final Invitations invitations;
  private final Organizations organizations;
  private final Languages languages;

  OfficePages(
      Offices offices,
      Roles roles,
      Invitations invitations,
      Organizations organizations,
      Languages languages) {
    this.offices = offices;
    this.roles = roles;
    this.invitations = invitations;
    this.organizations = organizations;
    this.languages = languages;
  }

  OfficePage office(
      Listed office,
      Account person,
      Offices.Invited typed,
      List<Mistake> mistakes,
      Reading reading) {
    var words = languages.words(reading.language());
    var parties = organizations.parties(List.of(office.id()), reading);
    var name = parties.text(office.id());
    var permission = OfficeRules.mayChangePeople(person, office.id(), name);
    return new OfficePage(
        Head.of(
                words.say("accounts.office.title", name),
                words.say("accounts.office.lede", name),
                "")
            .undated()
            .typed(permission.isGiven(), "/offices/" + office.slug()),
        parties.link(office.id()),
        reading.to("/offices/" + office.slug() + "/journal"),
        person.roleIn(office.id()).isPresent()
            ? reading.to("/offices/" + office.slug() + "/contacts")
            : "",
        person.roleIn(office.id()).isPresent()
            ? reading.to("/offices/" + office.slug() + "/memberships")
            : "",
        reading.to("/offices/" + office.slug() + "/tokens"),
        reading.to("/offices/" + office.slug() + "/sign-off"),
        people(roles.people(office.id()), office, words, reading),
        people(roles.comingPeople(office.id()), office, words, reading),
        people(roles.formerPeople(office.id()), office, words, reading),
        permission.isGiven()
            ? invited(invitations.open(office.id()), "/offices/" + office.slug(), words, reading)
            : List.of(),
        permission.isGiven(),
        permission.why(words),
        typed.email(),
        typed.since(),
        typed.until(),
        Arrays.stream(Role.values())
            .map(
                it ->
                    new OfficePage.Choice(
                        Words.key(it),
                        words.word("accounts.role.long", it),
                        Words.key(it).equals(typed.role())))
            .toList(),
        mistakes.stream()
            .collect(Collectors.toMap(Mistake::field, it -> it.in(words), (first, _) -> first)));
  }

  /**
   * All offices.
   *
   * @param unknown what was said to {@code typed}, which names no organization; null at first
   */
  OfficePage.All list(String typed, Refusal.@Nullable NotFound unknown, Reading reading) {
    var words = languages.words(reading.language());
    var all = offices.all();
    var ids = all.stream().map(Offices.Open::organization).toList();
    var parties = organizations.parties(ids, reading);
    var slugs = organizations.find(ids, reading.recorded());
    var near = unknown == null ? List.<Refusal.Near>of() : unknown.near();
    return new OfficePage.All(
        Head.of(words.say("accounts.offices"), words.say("accounts.offices.lede"), "")
            .undated()
            .typed("/offices"),
        all.stream()
            .sorted(
                (one, other) -> parties.order().compare(one.organization(), other.organization()))
            .flatMap(
                it ->
                    Stream.ofNullable(slugs.get(it.organization()))
                        .map(
                            found ->
                                new OfficePage.Line(
                                    parties.text(found.id()),
                                    parties.name(found.id()).language(),
                                    reading.to("/offices/" + found.slug()),
                                    words.say("accounts.office.people", it.people()))))
            .toList(),
        typed,
        mistake(typed, unknown, words),
        near.stream().map(it -> new Link(it.name(), reading.to(it.path()))).toList());
  }

  private static String mistake(String typed, Refusal.@Nullable NotFound unknown, Words words) {
    if (unknown == null) {
      return "";
    }
    return typed.isBlank()
        ? words.say("mistake.missing")
        : words.say("accounts.offices.unknown", typed);
  }

  private List<OfficePage.Person> people(
      List<Roles.Member> members, Listed office, Words words, Reading reading) {
    return members.stream()
        .map(
            it ->
                new OfficePage.Person(
                    it.name(),
                    it.email(),
                    it.role().held(it.since(), it.until(), roles.today(), words),
                    reading.to("/offices/" + office.slug() + "/duties/" + it.duty() + "/end")))
        .toList();
  }

  /**
   * Those who have not accepted yet.
   *
   * @param from the page on which they stand
   */
  static List<OfficePage.Invited> invited(
      List<Invitation> open, String from, Words words, Reading reading) {
    return open.stream()
        .map(
            it ->
                new OfficePage.Invited(
                    String.valueOf(it.email()),
                    words.say(
                        "accounts.invited.as",
                        words.word("accounts.role", it.role()),
                        Objects.requireNonNull(it.expires()).toLocalDate()),
                    reading.to(from + "/invitations/" + it.id() + "/withdrawal")))
        .toList();
  }
}
