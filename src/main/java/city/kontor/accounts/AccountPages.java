package city.kontor.accounts;

import city.kontor.organizations.Organizations;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a person's own account into words. */
@Component
class AccountPages {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** What is said to have been done, by the word that stands in the address after it. */
  private static final Set<String> DONE =
      Set.of("saved", "password", "session", "passkey", "removal", "identity", "unbound");

  private final Accounts accounts;
  private final Passkeys passkeys;
  private final Provider provider;
  private final Identities identities;
  private final Organizations organizations;
  private final Languages languages;

  AccountPages(
      Accounts accounts,
      Passkeys passkeys,
      Provider provider,
      Identities identities,
      Organizations organizations,
      Languages languages) {
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.provider = provider;
    this.identities = identities;
    this.organizations = organizations;
    this.languages = languages;
  }

  /** What of the form was typed before. */
  record Typed(String name, @Nullable String language, String passkey) {}

  AccountPage page(
      Account person,
      Typed typed,
      List<Sessions.Open> sessions,
      List<Mistake> mistakes,
      Reading reading) {
    var words = languages.words(reading.language());
    var done = reading.filters().getOrDefault("done", "");
    return new AccountPage(
        Head.of(words.say("accounts.account"), words.say("accounts.account.lede"), "")
            .undated()
            .typed("/account"),
        DONE.contains(done) ? words.say("accounts.account.done." + done) : "",
        typed.name(),
        typed.passkey(),
        person.email(),
        choices(typed.language(), words),
        accounts.isForTrying(person),
        duties(person, words, reading),
        passkeys.of(person).stream().map(it -> key(it, words, reading)).toList(),
        provider.name().map(it -> outside(it, person, words, reading)).orElse(null),
        sessions.stream().map(it -> session(it, words, reading)).toList(),
        mistakes.stream()
            .collect(Collectors.toMap(Mistake::field, it -> it.in(words), (first, _) -> first)));
  }

  private List<AccountPage.Choice> choices(@Nullable String chosen, Words words) {
    var none =
        new AccountPage.Choice(
            "",
            words.say("accounts.account.language.none"),
            words.language().tag(),
            chosen == null);
    return Stream.concat(
            Stream.of(none),
            languages.all().stream()
                .map(
                    it ->
                        new AccountPage.Choice(
                            it.tag(), it.name(), it.tag(), it.tag().equals(chosen))))
        .toList();
  }

  private List<AccountPage.Held> duties(Account person, Words words, Reading reading) {
    var all = accounts.everyDuty(person);
    var offices = all.stream().flatMap(it -> Stream.ofNullable(it.office())).distinct().toList();
    var parties = organizations.parties(offices, reading);
    return all.stream()
        .map(
            it ->
                new AccountPage.Held(
                    it.office() == null ? null : parties.link(it.office()),
                    it.role().held(it.since(), it.until(), accounts.today(), words)))
        .toList();
  }

  private static AccountPage.Key key(Passkeys.Passkey it, Words words, Reading reading) {
    var made = it.made().toLocalDate();
    return new AccountPage.Key(
        it.name(),
        it.used() == null
            ? words.say("accounts.passkey.made", made)
            : words.say("accounts.passkey.used", made, it.used().toLocalDate()),
        reading.to("/account/passkeys/" + it.id() + "/removal"));
  }

  private AccountPage.Outside outside(String name, Account person, Words words, Reading reading) {
    return new AccountPage.Outside(
        name,
        SignInPages.mishap(provider, words, reading),
        identities.of(person).stream().map(it -> key(it, words, reading)).toList());
  }

  private static AccountPage.Key key(Identities.Identity it, Words words, Reading reading) {
    var bound = it.bound().toLocalDate();
    return new AccountPage.Key(
        it.name(),
        it.used() == null
            ? words.say("accounts.provider.bound", bound)
            : words.say("accounts.provider.used", bound, it.used().toLocalDate()),
        reading.to("/account/identities/" + it.id() + "/removal"));
  }

  private static AccountPage.Session session(Sessions.Open it, Words words, Reading reading) {
    return new AccountPage.Session(
        words.say(
            it.isThis() ? "accounts.account.session.this" : "accounts.account.session",
            moment(it.begun(), words),
            moment(it.used(), words)),
        it.isThis() ? "" : reading.to("/account/sessions/" + it.key() + "/end"));
  }

  private static String moment(OffsetDateTime moment, Words words) {
    return words.say(
        "accounts.account.moment", moment.toLocalDate(), moment.toLocalTime().format(TIME));
  }
}
