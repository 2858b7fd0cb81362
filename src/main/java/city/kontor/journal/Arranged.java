package city.kontor.journal;

import city.kontor.accounts.Account;
import city.kontor.accounts.Accounts;
import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import city.kontor.history.FactId;
import city.kontor.history.Recording;
import city.kontor.history.Recordings;
import city.kontor.offices.Arrangement;
import city.kontor.offices.Arrangements;
import city.kontor.offices.OfficeDoor;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what was arranged into words: when, who, what. */
@Component
class Arranged {

  private final Arrangements arrangements;
  private final Accounts accounts;
  private final Recordings recordings;
  private final Organizations organizations;
  private final OfficeDoor door;
  private final Languages languages;

  Arranged(
      Arrangements arrangements,
      Accounts accounts,
      Recordings recordings,
      Organizations organizations,
      OfficeDoor door,
      Languages languages) {
    this.arrangements = arrangements;
    this.accounts = accounts;
    this.recordings = recordings;
    this.organizations = organizations;
    this.door = door;
    this.languages = languages;
  }

  /** Something that was arranged, in words. */
  record Told(Arrangement arrangement, RecordedPage.Entry entry) {

    /** After which recording it stands. */
    long after() {
      return arrangement.after().no();
    }

    RecordedPage.Row row() {
      return entry.rows().getFirst();
    }

    /** All of it, as somebody looks for it. */
    String text() {
      return String.join("\n", entry.person(), entry.why(), row().verb(), row().sentence());
    }
  }

  /**
   * Some of what was arranged, as much as a page holds.
   *
   * @param cutAt the recording that the last of it stands after, where more follows; else null
   * @param isFull false when it is cut because enough was looked through
   */
  record Some(List<Told> told, @Nullable Long cutAt, boolean isFull) {}

  /** The accounts of those who have arranged something there, as far as somebody may know them. */
  List<UUID> accountsOf(@Nullable FactId office, Account person) {
    return arrangements.accountsOf(office, door.knowsAdministrators(person));
  }

  /** All that somebody looks for, the latest first. */
  List<Told> tell(@Nullable FactId office, Sought sought, Account person, Reading reading) {
    return sought.countsArranged()
        ? tell(
            arrangements.in(office, sought.span(0, reading.recorded().no() + 1), Integer.MAX_VALUE),
            office,
            sought,
            person,
            reading)
        : List.of();
  }

  /**
   * The same of a page.
   *
   * @param span what else stands on it
   * @param size how much one holds; what stands after one recording stays together
   * @param most to look through for a text
   */
  Some some(
      @Nullable FactId office,
      Sought sought,
      Arrangements.Span span,
      int size,
      int most,
      Account person,
      Reading reading) {
    if (!sought.countsArranged()) {
      return new Some(List.of(), null, true);
    }
    var looked = sought.text().isEmpty() ? size : most;
    var read = arrangements.in(office, span, looked);
    var told = tell(read, office, sought, person, reading);
    if (told.size() > size) {
      var last = told.get(size - 1).after();
      var held = told.stream().filter(it -> it.after() >= last).toList();
      if (held.size() < told.size()) {
        return new Some(held, last, true);
      }
    }
    if (read.size() < looked) {
      return new Some(told, null, true);
    }
    var last = read.getLast().after().no();
    return arrangements.in(office, sought.span(span.first(), last), 1).isEmpty()
        ? new Some(told, null, true)
        : new Some(told, last, looked == size);
  }

  /**
   * Tells of these what somebody looks for in the journal of an office, or of the register where it
   * is null. How an office works is told to its own people.
   */
  private List<Told> tell(
      List<Arrangement> those,
      @Nullable FactId office,
      Sought sought,
      Account person,
      Reading reading) {
    var knowsAdministrators = door.knowsAdministrators(person);
    var all =
        those.stream()
            .filter(it -> office == null || isTold(it, office, person))
            .filter(it -> sought.person() == null || !it.isOfRegister() || knowsAdministrators)
            .toList();
    var teller = new Teller(all, office, person, knowsAdministrators, reading);
    return all.stream()
        .map(it -> new Told(it, teller.entry(it)))
        .filter(it -> sought.occursIn(it.text()))
        .toList();
  }

  private static boolean isTold(Arrangement it, FactId office, Account person) {
    return OfficeDoor.readsAll(person, office) || !it.what().sort().isOfTheOfficeAlone();
  }

  /** Tells them one by one, with everything at hand. */
  private final class Teller {

    private final @Nullable FactId journal;
    private final Account person;
    private final boolean knowsAdministrators;
    private final Map<UUID, String> people;
    private final Map<Long, String> whys;
    private final Parties parties;
    private final Words words;
    private final Reading reading;

    Teller(
        List<Arrangement> all,
        @Nullable FactId journal,
        Account person,
        boolean knowsAdministrators,
        Reading reading) {
      this.journal = journal;
      this.person = person;
      this.knowsAdministrators = knowsAdministrators;
      this.reading = reading;
      this.words = languages.words(reading.language());
      this.people =
          accounts.names(
              all.stream()
                  .flatMap(
                      it ->
                          Stream.concat(
                              Stream.of(it.by()),
                              Stream.ofNullable(it.what().person()).map(who -> who.value())))
                  .collect(Collectors.toSet()));
      this.parties =
          organizations.parties(
              all.stream()
                  .flatMap(
                      it ->
                          Stream.concat(
                              Stream.ofNullable(it.office()),
                              Stream.ofNullable(it.what().organization())))
                  .collect(Collectors.toSet()),
              reading);
      this.whys =
          recordings
              .of(
                  all.stream()
                      .filter(it -> it.what().sort() == Arrangement.Sort.REDACTED)
                      .map(it -> it.after().no())
                      .toList())
              .stream()
              .collect(Collectors.toMap(Recording::no, Recording::why));
    }

    RecordedPage.Entry entry(Arrangement it) {
      var at = it.at().withOffsetSameInstant(ZoneOffset.UTC);
      var office = it.isOfRegister() ? null : it.office();
      var isRedaction = it.what().sort() == Arrangement.Sort.REDACTED;
      return new RecordedPage.Entry(
          it.after().no(),
          words.say("journal.moment", at.toLocalDate(), TurnWords.TIME.format(at)),
          at.toString(),
          office == null ? words.say("journal.who.administrator") : parties.text(office),
          office == null ? reading.language().tag() : parties.name(office).language(),
          office == null ? null : parties.path(office).map(reading::to).orElse(null),
          it.isOfRegister() && !knowsAdministrators ? "" : people.getOrDefault(it.by(), ""),
          isRedaction ? whys.getOrDefault(it.after().no(), "") : "",
          null,
          List.of(
              new RecordedPage.Row(
                  words.say("journal.arranged." + Words.key(it.what().sort())),
                  words.say("journal.arrangement"),
                  sentence(it),
                  null,
                  List.of())),
          null);
    }

    /** In the journal of the register with the office that it concerns. */
    private String sentence(Arrangement it) {
      var said = said(it);
      var office = it.office();
      return journal != null || office == null || it.what().organization() != null
          ? said
          : words.say(
              "journal.arranged.in",
              said,
              words.say("accounts.office.title", parties.text(office)));
    }

    private String said(Arrangement it) {
      var what = it.what();
      return switch (what.sort()) {
        case ROLE_GIVEN, ROLE_ACCEPTED, ROLE_ENDED, ROLE_TAKEN_BACK -> held(person(it), what);
        case INVITED, INVITATION_TAKEN_BACK -> held(invited(it), what);
        case OFFICE_OPENED -> parties.text(organization(what));
        case CARE_GIVEN, CARE_ENDED ->
            words.say(
                "journal.arranged.care",
                parties.text(organization(what)),
                parties.text(Objects.requireNonNull(it.office())));
        case TOKEN_MADE ->
            words.say(
                "journal.arranged.token",
                what.words().getFirst(),
                words.say("api.scope.short." + what.words().getLast()),
                Objects.requireNonNull(what.until()));
        case TOKEN_ENDED -> what.words().getFirst();
        case SIGN_OFF_BEGUN, SIGN_OFF_ENDED ->
            words.list(what.words().stream().map(this::kind).toList());
        case REDACTED ->
            words.say(
                "journal.arranged.hidden",
                kind(what.words().getFirst()),
                field(what.words().getLast()));
      };
    }

    /** A field of a fact, or of the document that came with what was proposed. */
    private String field(String word) {
      var field = word.startsWith("source-") ? word.substring("source-".length()) : word;
      return words.sayOr("field." + field, field);
    }

    private String held(String who, Arrangement.What what) {
      var role = words.word("accounts.role", Objects.requireNonNull(what.role()));
      var since = what.since();
      var until = what.until();
      return since != null && until != null
          ? words.say("journal.arranged.held", who, role, period(since, until))
          : since != null
              ? words.say("journal.arranged.since", who, role, since)
              : until != null
                  ? words.say("journal.arranged.until", who, role, until)
                  : words.say("journal.arranged.role", who, role);
    }

    private String period(LocalDate since, LocalDate until) {
      return words.period(new Period(Edtf.of(since), Edtf.of(until)));
    }

    private String person(Arrangement it) {
      return it.office() != null || knowsAdministrators
          ? people.getOrDefault(Objects.requireNonNull(it.what().person()).value(), "")
          : words.say("journal.arranged.somebody");
    }

    /** Only whoever may invite is told whom others invited. */
    private String invited(Arrangement it) {
      var office = it.office();
      return (office == null ? knowsAdministrators : OfficeDoor.changesPeople(person, office))
          ? it.invited()
          : words.say("journal.arranged.somebody");
    }

    private String kind(String word) {
      return word.equals("*")
          ? words.say("keeping.sign-off.all")
          : words.sayOr("kind." + word, word);
    }

    private static FactId organization(Arrangement.What what) {
      return Objects.requireNonNull(what.organization());
    }
  }
}
