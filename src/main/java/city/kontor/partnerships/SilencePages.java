package city.kontor.partnerships;

import city.kontor.dates.Certainty;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.web.Csv;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pairs of which nothing has been recorded for years into words, and into data. */
@Component
class SilencePages {

  private static final int BATCH = 1000;
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

  private final Partnerships partnerships;
  private final Organizations organizations;
  private final Languages languages;

  SilencePages(Partnerships partnerships, Organizations organizations, Languages languages) {
    this.partnerships = partnerships;
    this.organizations = organizations;
    this.languages = languages;
  }

  /**
   * What is asked for.
   *
   * @param city whose pairs alone; null for all
   */
  record Asked(int years, Organizations.@Nullable Listed city) {

    @Nullable FactId cityId() {
      return city == null ? null : city.id();
    }

    String path() {
      return "/silence?years=" + years + (city == null ? "" : "&city=" + city.slug());
    }

    /** The day after which nothing is recorded. */
    LocalDate since(LocalDate on) {
      var since = on.minusYears(years);
      return since.isBefore(FIRST_DAY) ? FIRST_DAY : since;
    }
  }

  /** What rows mention, brought at once. */
  private record Brought(Map<FactId, List<Kept<Tie>>> ties, Parties parties) {

    /** The kinds of tie that hold on the day for certain. */
    List<TieKind> kinds(LastActivity it, LocalDate on) {
      return ties.getOrDefault(it.pair().id(), List.of()).stream()
          .filter(tie -> tie.fact().period().certainlyOn(on))
          .map(tie -> tie.fact().kind())
          .distinct()
          .toList();
    }
  }

  private Brought bring(Asked asked, List<LastActivity> rows, Reading reading) {
    var sides =
        rows.stream()
            .map(it -> it.pair().partnership())
            .flatMap(it -> Stream.of(it.one(), it.other()));
    return new Brought(
        partnerships
            .ties(rows.stream().map(it -> it.pair().id()).toList(), reading.recorded())
            .stream()
            .collect(Collectors.groupingBy(it -> it.fact().partnership())),
        organizations.parties(
            Stream.concat(Stream.ofNullable(asked.cityId()), sides).collect(Collectors.toSet()),
            reading));
  }

  SilencePage page(Asked asked, Paging paging, Reading reading) {
    var words = languages.words(reading.language());
    var since = asked.since(reading.on());
    var found = find(asked, paging.offset(), paging.limit(), reading);
    var rows = paging.rows(found);
    var brought = bring(asked, rows, reading);
    var pages = asked.path() + "&page=";
    return new SilencePage(
        head(asked, since, brought.parties(), words, reading),
        String.valueOf(asked.years()),
        asked.city() == null ? "" : asked.city().slug(),
        words.say(
            "silence.counts",
            words.list(
                PartnershipSql.ACTIVITY.stream()
                    .map(it -> words.say("silence.what." + it))
                    .toList())),
        rows.stream()
            .filter(it -> it.isSilentSince(since))
            .map(it -> row(it, brought, words, reading))
            .toList(),
        rows.stream()
            .filter(it -> !it.isSilentSince(since))
            .map(it -> row(it, brought, words, reading))
            .toList(),
        asked.city() == null
            ? null
            : new Link(words.say("silence.all"), reading.to(new Asked(asked.years(), null).path())),
        paging.page() == 1
            ? null
            : new Link(words.say("layout.previous"), reading.to(pages + (paging.page() - 1))),
        paging.hasNext(found)
            ? new Link(words.say("layout.next"), reading.to(pages + (paging.page() + 1)))
            : null);
  }

  private static Head head(
      Asked asked, LocalDate since, Parties parties, Words words, Reading reading) {
    var city = asked.city();
    return Head.of(
            city == null
                ? words.say("silence.title")
                : words.say("silence.title.city", parties.text(city.id())),
            words.say("silence.lede", reading.on(), since, asked.years()),
            "partnerships")
        .under(new Link(words.say("partnerships.title"), reading.to("/partnerships")));
  }

  private static SilencePage.Row row(
      LastActivity it, Brought brought, Words words, Reading reading) {
    var pair = it.pair().partnership();
    return new SilencePage.Row(
        brought.parties().link(pair.one()),
        brought.parties().link(pair.other()),
        new Link(words.say("partnerships.more"), reading.to(it.pair().path())),
        kinds(it, brought, words, reading),
        last(it, words));
  }

  private static String kinds(LastActivity it, Brought brought, Words words, Reading reading) {
    return words.list(
        brought.kinds(it, reading.on()).stream()
            .map(kind -> words.word("partnerships.kind", kind))
            .toList());
  }

  private static String last(LastActivity it, Words words) {
    var what = words.say("silence.what." + it.what());
    return it.on() == null
        ? words.say("silence.last.undated", what)
        : words.say("silence.last", what, it.on());
  }

  SilenceData data(Asked asked, Paging paging, Reading reading) {
    var since = asked.since(reading.on());
    var found = find(asked, paging.offset(), paging.limit(), reading);
    var rows = paging.rows(found);
    var brought = bring(asked, rows, reading);
    return new SilenceData(
        reading.data(asked.path()),
        reading.on(),
        since,
        asked.years(),
        asked.city() == null ? null : reading.data(asked.city().path()),
        PartnershipSql.ACTIVITY,
        rows.stream().map(it -> data(it, since, brought, reading)).toList(),
        paging.hasNext(found) ? reading.data(asked.path() + "&page=" + (paging.page() + 1)) : null);
  }

  private static SilenceData.Row data(
      LastActivity it, LocalDate since, Brought brought, Reading reading) {
    var pair = it.pair().partnership();
    return new SilenceData.Row(
        reading.data(it.pair().path()),
        brought.parties().data(pair.one()),
        brought.parties().data(pair.other()),
        brought.kinds(it, reading.on()).stream().map(Words::key).toList(),
        new SilenceData.Last(it.what(), Written.day(it.on())),
        Words.key(it.isSilentSince(since) ? Certainty.CERTAIN : Certainty.POSSIBLE));
  }

  /** All of them, fetched a thousand at a time. */
  Csv csv(Asked asked, Reading reading) {
    var words = languages.words(reading.language());
    var since = asked.since(reading.on());
    return new Csv(
        Stream.of("one", "other", "ties", "what", "on", "sure", "address")
            .map(it -> words.say("silence.column." + it))
            .toList(),
        writer -> {
          for (int offset = 0; ; offset += BATCH) {
            var rows = find(asked, offset, BATCH, reading);
            var brought = bring(asked, rows, reading);
            rows.forEach(it -> writer.accept(cells(it, since, brought, words, reading)));
            if (rows.size() < BATCH) {
              return;
            }
          }
        });
  }

  private static List<@Nullable String> cells(
      LastActivity it, LocalDate since, Brought brought, Words words, Reading reading) {
    var pair = it.pair().partnership();
    var cells = new ArrayList<@Nullable String>();
    cells.add(brought.parties().text(pair.one()));
    cells.add(brought.parties().text(pair.other()));
    cells.add(kinds(it, brought, words, reading));
    cells.add(words.say("silence.what." + it.what()));
    cells.add(it.on() == null ? null : it.on().text());
    cells.add(words.say(it.isSilentSince(since) ? "silence.certain" : "silence.perhaps"));
    cells.add(it.pair().path());
    return cells;
  }

  private List<LastActivity> find(Asked asked, int offset, int limit, Reading reading) {
    return partnerships.silent(
        reading.on(), asked.since(reading.on()), asked.cityId(), offset, limit, reading.recorded());
  }
}
