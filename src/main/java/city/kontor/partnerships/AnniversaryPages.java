package city.kontor.partnerships;

import city.kontor.dates.Certainty;
import city.kontor.facts.Positions;
import city.kontor.history.FactId;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Csv;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the round anniversaries of a year into words for their page, and into data. */
@Component
class AnniversaryPages {

  private static final int BATCH = 1000;
  private static final int LAST_YEAR = 9999;

  private final Partnerships partnerships;
  private final Organizations organizations;
  private final Positions positions;
  private final Sources sources;
  private final Languages languages;

  AnniversaryPages(
      Partnerships partnerships,
      Organizations organizations,
      Positions positions,
      Sources sources,
      Languages languages) {
    this.partnerships = partnerships;
    this.organizations = organizations;
    this.positions = positions;
    this.sources = sources;
    this.languages = languages;
  }

  /**
   * What is asked for.
   *
   * @param city whose ties alone; null for all
   */
  record Asked(int year, Organizations.@Nullable Listed city) {

    @Nullable FactId cityId() {
      return city == null ? null : city.id();
    }

    String path(int year) {
      return "/anniversaries?year="
          + "%04d".formatted(year)
          + (city == null ? "" : "&city=" + city.slug());
    }
  }

  AnniversaryPage page(Asked asked, Paging paging, Reading reading) {
    var words = languages.words(reading.language());
    var found = find(asked, paging.offset(), paging.limit(), reading);
    var rows = paging.rows(found);
    var parties = parties(asked, rows, reading);
    var contested = contested(rows, reading);
    var ticks = sources.ticks(rows.stream().map(it -> it.tie().id()).toList(), reading);
    var pages = asked.path(asked.year()) + "&page=";
    return new AnniversaryPage(
        head(asked, parties, words, reading),
        words.say(
            "anniversaries.round",
            words.list(RoundYears.all().stream().map(String::valueOf).toList())),
        rows.stream()
            .filter(it -> it.day(asked.year()).isPresent())
            .map(it -> row(it, asked, parties, contested, ticks, words, reading))
            .toList(),
        rows.stream()
            .filter(it -> it.day(asked.year()).isEmpty())
            .map(it -> row(it, asked, parties, contested, ticks, words, reading))
            .toList(),
        asked.year() == 1 ? null : year(asked, asked.year() - 1, reading),
        asked.year() == LAST_YEAR ? null : year(asked, asked.year() + 1, reading),
        asked.city() == null
            ? null
            : new Link(
                words.say("anniversaries.all"),
                reading.to(new Asked(asked.year(), null).path(asked.year()))),
        paging.page() == 1
            ? null
            : new Link(words.say("layout.previous"), reading.to(pages + (paging.page() - 1))),
        paging.hasNext(found)
            ? new Link(words.say("layout.next"), reading.to(pages + (paging.page() + 1)))
            : null);
  }

  private static Head head(Asked asked, Parties parties, Words words, Reading reading) {
    var year = String.valueOf(asked.year());
    var city = asked.city();
    var head =
        city == null
            ? Head.of(
                words.say("anniversaries.title", year),
                words.say("anniversaries.lede", year),
                "partnerships")
            : Head.of(
                words.say("anniversaries.title.city", year, parties.text(city.id())),
                words.say("anniversaries.lede.city", year, parties.text(city.id())),
                "partnerships");
    return head.under(new Link(words.say("partnerships.title"), reading.to("/partnerships")));
  }

  private static Link year(Asked asked, int year, Reading reading) {
    return new Link(String.valueOf(year), reading.to(asked.path(year)));
  }

  private static AnniversaryPage.Row row(
      Anniversary it,
      Asked asked,
      Parties parties,
      Set<FactId> contested,
      Map<FactId, Tick> ticks,
      Words words,
      Reading reading) {
    var tie = it.tie().fact();
    var pair = it.pair().partnership();
    return new AnniversaryPage.Row(
        when(it, asked, words),
        words.say("anniversaries.years", it.years()),
        parties.link(pair.one()),
        parties.link(pair.other()),
        new Link(words.word("partnerships.kind", tie.kind()), reading.to(it.pair().path())),
        words.date(Objects.requireNonNull(tie.period().since())),
        standing(it, contested, words, reading),
        ticks.get(it.tie().id()));
  }

  private static String when(Anniversary it, Asked asked, Words words) {
    var year = String.valueOf(asked.year());
    return it.day(asked.year())
        .map(words::date)
        .orElseGet(
            () ->
                words.say(it.isSure() ? "anniversaries.some-day" : "anniversaries.perhaps", year));
  }

  AnniversaryData data(Asked asked, Paging paging, Reading reading) {
    var found = find(asked, paging.offset(), paging.limit(), reading);
    var rows = paging.rows(found);
    var parties = parties(asked, rows, reading);
    var contested = contested(rows, reading);
    var path = asked.path(asked.year());
    return new AnniversaryData(
        reading.data(path),
        asked.year(),
        asked.city() == null ? null : reading.data(asked.city().path()),
        RoundYears.all(),
        rows.stream().map(it -> data(it, asked, parties, contested, reading)).toList(),
        paging.hasNext(found) ? reading.data(path + "&page=" + (paging.page() + 1)) : null);
  }

  private static AnniversaryData.Row data(
      Anniversary it, Asked asked, Parties parties, Set<FactId> contested, Reading reading) {
    var tie = it.tie().fact();
    return new AnniversaryData.Row(
        it.years(),
        it.day(asked.year()).orElse(null),
        Words.key(it.isSure() ? Certainty.CERTAIN : Certainty.POSSIBLE),
        reading.data(it.pair().path()),
        parties.data(it.pair().partnership().one()),
        parties.data(it.pair().partnership().other()),
        it.tie().id().toString(),
        Words.key(tie.kind()),
        tie.wording(),
        Written.spell(tie.period()),
        Words.key(tie.period().on(reading.on())),
        contested.contains(it.tie().id()));
  }

  /** All of them, fetched a thousand at a time. */
  Csv csv(Asked asked, Reading reading) {
    var words = languages.words(reading.language());
    return new Csv(
        Stream.of("when", "years", "one", "other", "kind", "since", "standing", "address")
            .map(it -> words.say("anniversaries.column." + it))
            .toList(),
        writer -> {
          for (int offset = 0; ; offset += BATCH) {
            var rows = find(asked, offset, BATCH, reading);
            var parties = parties(asked, rows, reading);
            var contested = contested(rows, reading);
            rows.forEach(it -> writer.accept(cells(it, asked, parties, contested, words, reading)));
            if (rows.size() < BATCH) {
              return;
            }
          }
        });
  }

  private static List<@Nullable String> cells(
      Anniversary it,
      Asked asked,
      Parties parties,
      Set<FactId> contested,
      Words words,
      Reading reading) {
    var tie = it.tie().fact();
    var cells = new ArrayList<@Nullable String>();
    cells.add(it.day(asked.year()).map(Object::toString).orElseGet(() -> when(it, asked, words)));
    cells.add(String.valueOf(it.years()));
    cells.add(parties.text(it.pair().partnership().one()));
    cells.add(parties.text(it.pair().partnership().other()));
    cells.add(words.word("partnerships.kind", tie.kind()));
    cells.add(tie.period().sinceText());
    cells.add(standing(it, contested, words, reading));
    cells.add(it.pair().path());
    return cells;
  }

  private List<Anniversary> find(Asked asked, int offset, int limit, Reading reading) {
    return partnerships.anniversaries(
        asked.year(), asked.cityId(), offset, limit, reading.recorded());
  }

  private static String standing(
      Anniversary it, Set<FactId> contested, Words words, Reading reading) {
    var standing = TieWords.standing(it.tie().fact().period(), words, reading);
    return contested.contains(it.tie().id())
        ? words.say("partnerships.contested", standing)
        : standing;
  }

  private Set<FactId> contested(List<Anniversary> rows, Reading reading) {
    return positions.contested(rows.stream().map(it -> it.tie().id()).toList(), reading.recorded());
  }

  private Parties parties(Asked asked, List<Anniversary> rows, Reading reading) {
    var sides =
        rows.stream()
            .map(it -> it.pair().partnership())
            .flatMap(it -> Stream.of(it.one(), it.other()));
    return organizations.parties(
        Stream.concat(Stream.ofNullable(asked.cityId()), sides).collect(Collectors.toSet()),
        reading);
  }
}
