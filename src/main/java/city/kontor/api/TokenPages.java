package city.kontor.api;

import city.kontor.accounts.Account;
import city.kontor.accounts.Accounts;
import city.kontor.offices.OfficeDoor;
import city.kontor.organizations.Organizations.Listed;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the tokens of an office into words. */
@Component
class TokenPages {

  private static final int DEEDS = 10;
  private static final int USUAL_DAYS = 90;

  private final Tokens tokens;
  private final OfficeDoor door;
  private final Accounts accounts;
  private final Languages languages;

  TokenPages(Tokens tokens, OfficeDoor door, Accounts accounts, Languages languages) {
    this.tokens = tokens;
    this.door = door;
    this.accounts = accounts;
    this.languages = languages;
  }

  /** The form as it is opened first. */
  Tokens.Typed blank() {
    return new Tokens.Typed("", "", tokens.today().plusDays(USUAL_DAYS).toString());
  }

  TokenPage page(
      Listed office,
      Account person,
      String secret,
      Tokens.Typed typed,
      List<Mistake> mistakes,
      Reading reading) {
    var words = languages.words(reading.language());
    var name = door.name(office, reading);
    var permission = TokenRules.mayMake(person, office.id(), name);
    var path = "/offices/" + office.slug() + "/tokens";
    var address = reading.sending(path);
    return new TokenPage(
        Head.of(words.say("api.tokens.title", name), words.say("api.tokens.lede", name), "")
            .undated()
            .typed(permission.isGiven(), path),
        new Link(words.say("accounts.office.title", name), reading.to("/offices/" + office.slug())),
        secret,
        reading.filters().containsKey("done") ? words.say("api.token.made-before") : "",
        address,
        lines(office, permission.isGiven(), address, words, reading),
        permission.isGiven(),
        permission.why(words),
        typed,
        Arrays.stream(Scope.values())
            .map(
                it ->
                    new TokenPage.Choice(
                        Words.key(it),
                        words.word("api.scope", it),
                        Words.key(it).equals(typed.scope())))
            .toList(),
        mistakes.stream()
            .collect(Collectors.toMap(Mistake::field, it -> it.in(words), (first, _) -> first)));
  }

  private List<TokenPage.Line> lines(
      Listed office, boolean mayEnd, String address, Words words, Reading reading) {
    var all = tokens.of(office.id());
    var makers = accounts.names(all.stream().map(it -> it.madeBy().value()).distinct().toList());
    var deeds =
        tokens.deeds(office.id(), DEEDS).stream()
            .collect(Collectors.groupingBy(TokenSql.Deed::token));
    return all.stream()
        .map(
            it ->
                new TokenPage.Line(
                    it.name(),
                    about(it, makers, words),
                    it.lastUsed() == null
                        ? words.say("api.token.unused")
                        : words.say("api.token.used", it.uses(), moment(it.lastUsed(), words)),
                    mayEnd && it.isOpen(tokens.today()) ? address + "/" + it.id() + "/end" : "",
                    deeds.getOrDefault(it.id(), List.of()).stream()
                        .map(
                            deed ->
                                new Link(
                                    words.say(
                                        "api.token.deed",
                                        moment(deed.at(), words),
                                        words.sayOr("api.act." + deed.act(), deed.act())),
                                    reading.to(deed.path())))
                        .toList()))
        .toList();
  }

  private String about(Token it, Map<UUID, String> makers, Words words) {
    var scope = words.word("api.scope.short", it.scope());
    var made = it.made().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    var by = makers.getOrDefault(it.madeBy().value(), "");
    if (it.ended() != null) {
      var ended = it.ended().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
      return words.say("api.token.ended", scope, by, made, ended);
    }
    return words.say(
        it.isOpen(tokens.today()) ? "api.token.open" : "api.token.expired",
        scope,
        by,
        made,
        it.expires());
  }

  private static String moment(OffsetDateTime at, Words words) {
    var utc = at.withOffsetSameInstant(ZoneOffset.UTC);
    return words.say(
        "api.moment", utc.toLocalDate(), "%02d:%02d".formatted(utc.getHour(), utc.getMinute()));
  }
}
