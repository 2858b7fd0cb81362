package city.kontor.organizations;

import city.kontor.changes.Changing;
import city.kontor.dates.Period;
import city.kontor.history.FactId;
import city.kontor.names.ChosenNames;
import city.kontor.names.Named;
import city.kontor.names.Names;
import city.kontor.names.Worded;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Change;
import city.kontor.web.Csv;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Lifelines;
import city.kontor.web.Link;
import city.kontor.web.Paging;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Steps;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts what is known of an organization into words for its page, and into data. */
@Component
class OrganizationPages {

  private static final int BATCH = 1000;

  private final Organizations organizations;
  private final Names names;
  private final Sources sources;
  private final Languages languages;
  private final ObjectProvider<OrganizationPanels> panels;

  OrganizationPages(
      Organizations organizations,
      Names names,
      Sources sources,
      Languages languages,
      ObjectProvider<OrganizationPanels> panels) {
    this.organizations = organizations;
    this.names = names;
    this.sources = sources;
    this.languages = languages;
    this.panels = panels;
  }

  ListPage list(boolean cities, @Nullable String country, Paging paging, Reading reading) {
    var words = languages.words(reading.language());
    var brought =
        organizations.list(cities, country, paging.offset(), paging.limit(), reading.recorded());
    var rows = paging.rows(brought);
    var chosen = names.of(rows.stream().map(Organizations.Listed::id).toList(), reading);
    var title = words.say(cities ? "organizations.cities" : "organizations.others");
    var head =
        Head.of(
                title,
                words.say(cities ? "organizations.cities.lede" : "organizations.others.lede"),
                "cities")
            .briefly(country == null ? title : title + ": " + words.country(country));
    var path = reading.path() + (country == null ? "?" : "?country=" + country + "&") + "page=";
    return new ListPage(
        head,
        rows.stream().map(it -> row(it, chosen.of(it.id()), words, reading)).toList(),
        paging.page() == 1
            ? null
            : new Link(words.say("layout.previous"), reading.to(path + (paging.page() - 1))),
        paging.hasNext(brought)
            ? new Link(words.say("layout.next"), reading.to(path + (paging.page() + 1)))
            : null);
  }

  private static ListPage.Row row(
      Organizations.Listed it, Named name, Words words, Reading reading) {
    return new ListPage.Row(
        new Link(name.text(), reading.to(it.path())),
        name.language(),
        kind(it, words),
        words.country(it.country()));
  }

  OrganizationData.Listing listData(
      boolean cities, @Nullable String country, Paging paging, Reading reading) {
    var brought =
        organizations.list(cities, country, paging.offset(), paging.limit(), reading.recorded());
    var rows = paging.rows(brought);
    var chosen = names.of(rows.stream().map(Organizations.Listed::id).toList(), reading);
    var path = reading.path() + (country == null ? "?" : "?country=" + country + "&") + "page=";
    return new OrganizationData.Listing(
        reading.data(reading.path()),
        rows.stream()
            .map(
                it ->
                    new OrganizationData.Listing.Row(
                        it.id().toString(),
                        reading.data(it.path()),
                        chosen.of(it.id()),
                        Words.key(it.organization().kind()),
                        it.organization().level(),
                        it.country()))
            .toList(),
        paging.hasNext(brought) ? reading.data(path + (paging.page() + 1)) : null);
  }

  /** All of them, fetched a thousand at a time. */
  Csv csv(boolean cities, @Nullable String country, Reading reading) {
    var words = languages.words(reading.language());
    return new Csv(
        List.of(
            words.say("organizations.column.name"),
            words.say("organizations.column.kind"),
            words.say("organizations.column.country"),
            words.say("organizations.column.address")),
        writer -> {
          for (int offset = 0; ; offset += BATCH) {
            var batch = organizations.list(cities, country, offset, BATCH, reading.recorded());
            var chosen = names.of(batch.stream().map(Organizations.Listed::id).toList(), reading);
            for (var it : batch) {
              writer.accept(
                  List.of(
                      chosen.text(it.id()),
                      kind(it, words),
                      words.country(it.country()),
                      it.path()));
            }
            if (batch.size() < BATCH) {
              return;
            }
          }
        });
  }

  OrganizationPage show(Organizations.Listed it, Reading reading) {
    var words = languages.words(reading.language());
    var variants = names.variants(it.id(), reading);
    var texts = texts(it, reading);
    var terms = organizations.holders(it.id(), reading.recorded());
    var following = organizations.following(it.id(), reading.recorded());
    var facts = new ArrayList<FactId>(List.of(it.id()));
    variants.forEach(v -> facts.add(v.fact()));
    texts.forEach(t -> facts.add(t.fact()));
    terms.forEach(t -> facts.add(t.term()));
    following.forEach(f -> facts.add(f.fact()));
    var ticks = sources.ticks(facts, reading);
    var others = new ArrayList<FactId>(List.of(it.id()));
    terms.forEach(t -> others.add(t.person()));
    following.forEach(f -> others.addAll(List.of(f.predecessor(), f.successor())));
    variants.forEach(
        v -> {
          if (v.network() != null) {
            others.add(v.network());
          }
        });
    var chosen = names.of(others, reading);
    var name = chosen.of(it.id());
    var added = panels(it.id(), reading);
    var lines = added.stream().flatMap(panel -> panel.lifelines().stream()).toList();
    var lede = lede(it, words);
    var documents =
        sources.find(
            variants.stream().flatMap(v -> java.util.stream.Stream.ofNullable(v.paper())).toList(),
            reading.recorded());
    return new OrganizationPage(
        head(it, name, lede, words, reading)
            .stepping(
                Steps.of(
                    changes(it, variants, terms, following, chosen, added, words, reading),
                    it.path(),
                    reading,
                    words)),
        name,
        lede,
        ticks.get(it.id()),
        added.stream().map(Panel::summary).filter(Objects::nonNull).toList(),
        variants.stream()
            .map(
                v ->
                    new OrganizationPage.NameRow(
                        v.text(),
                        v.language(),
                        words.word("names.kind", v.kind()),
                        v.paper() != null && documents.containsKey(v.paper())
                            ? words.say(
                                "names.in-paper", documents.get(v.paper()).document().title())
                            : v.network() != null
                                ? words.say("names.by-network", chosen.text(v.network()))
                                : "",
                        spell(v.period(), words),
                        ticks.get(v.fact())))
            .toList(),
        texts.stream()
            .map(
                t ->
                    new OrganizationPage.TextRow(
                        t.kind().equals("note") || isUnderTheSameHeading(t, texts)
                            ? ""
                            : words.sayOr("texts.kind." + t.kind(), t.kind()),
                        t.content(),
                        t.language(),
                        t.quoted(),
                        spell(t.spell(), words),
                        ticks.get(t.fact())))
            .toList(),
        terms.stream()
            .map(
                t ->
                    new OrganizationPage.TermRow(
                        chosen.of(t.person()),
                        words.sayOr("office." + t.office(), t.office()),
                        spell(t.period(), words),
                        ticks.get(t.term())))
            .toList(),
        following.stream()
            .map(
                f ->
                    following(
                        it,
                        f,
                        chosen.text(
                            f.predecessor().equals(it.id()) ? f.successor() : f.predecessor()),
                        ticks.get(f.fact()),
                        words,
                        reading))
            .toList(),
        lines.isEmpty() ? null : Lifelines.of(lines, reading.on(), words),
        it.isLocalGovernment() && added.stream().anyMatch(p -> p.key().equals("memberships"))
            ? new Link(
                words.say("organizations.memberships"), reading.to(it.path() + "/memberships"))
            : null,
        added);
  }

  /** It with all its changes. */
  Changing changing(Organizations.Listed it, Reading reading) {
    var words = languages.words(reading.language());
    var variants = names.variants(it.id(), reading);
    var terms = organizations.holders(it.id(), reading.recorded());
    var following = organizations.following(it.id(), reading.recorded());
    var others = new ArrayList<>(List.of(it.id()));
    terms.forEach(t -> others.add(t.person()));
    following.forEach(f -> others.addAll(List.of(f.predecessor(), f.successor())));
    var chosen = names.of(others, reading);
    return new Changing(
        chosen.text(it.id()),
        it.path(),
        "cities",
        up(it, words, reading),
        changes(it, variants, terms, following, chosen, panels(it.id(), reading), words, reading));
  }

  private static List<Change> changes(
      Organizations.Listed it,
      List<Names.Variant> variants,
      List<Organizations.Holder> terms,
      List<Organizations.Following> following,
      ChosenNames chosen,
      List<Panel> added,
      Words words,
      Reading reading) {
    var to = reading.to(it.path());
    var changes = new ArrayList<Change>();
    changes.addAll(
        Change.of(
            it.organization().period(),
            "organizations.change.began",
            "organizations.change.ended",
            it.id(),
            to,
            () -> chosen.text(it.id())));
    for (var v : variants) {
      changes.addAll(
          Change.of(
              v.period(),
              "organizations.change.named",
              "organizations.change.unnamed",
              v.fact(),
              reading.to(it.path() + "#names"),
              v::text));
    }
    for (var t : terms) {
      changes.addAll(
          Change.of(
              t.period(),
              "organizations.change.in-office",
              "organizations.change.out-of-office",
              t.term(),
              reading.to(it.path() + "#terms"),
              () ->
                  words.say(
                      "changes.of",
                      chosen.text(t.person()),
                      words.sayOr("office." + t.office(), t.office()))));
    }
    for (var f : following) {
      if (f.on() != null) {
        var isBefore = f.successor().equals(it.id());
        changes.add(
            Change.event(
                f.on(),
                "organizations.change." + Words.key(f.kind()) + (isBefore ? ".before" : ".after"),
                f.fact(),
                reading.to(it.path() + "#following"),
                () -> chosen.text(isBefore ? f.predecessor() : f.successor())));
      }
    }
    added.forEach(panel -> changes.addAll(panel.changes()));
    return changes;
  }

  private OrganizationPage.FollowingRow following(
      Organizations.Listed it,
      Organizations.Following f,
      String other,
      @Nullable Tick tick,
      Words words,
      Reading reading) {
    var isBefore = f.successor().equals(it.id());
    var key = "succession." + Words.key(f.kind()) + (isBefore ? ".before" : ".after");
    var otherId = isBefore ? f.predecessor() : f.successor();
    var path =
        organizations.find(otherId, reading.recorded()).map(Organizations.Listed::path).orElse("/");
    return new OrganizationPage.FollowingRow(
        words.say(key, f.on() == null ? words.say("date.not-known") : words.date(f.on())),
        new Link(other, reading.to(path)),
        tick);
  }

  /** Its texts kind by kind, each kind where its oldest text stands. */
  private static boolean isUnderTheSameHeading(Worded text, List<Worded> texts) {
    var at = texts.indexOf(text);
    return at > 0 && texts.get(at - 1).kind().equals(text.kind());
  }

  private List<Worded> texts(Organizations.Listed it, Reading reading) {
    return names.texts(List.of(it.id()), reading).stream()
        .collect(Collectors.groupingBy(Worded::kind, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  OrganizationData data(Organizations.Listed it, Reading reading) {
    var texts = names.texts(List.of(it.id()), reading);
    var terms = organizations.holders(it.id(), reading.recorded());
    var ids = new ArrayList<>(List.of(it.id()));
    terms.forEach(t -> ids.add(t.person()));
    var chosen = names.of(ids, reading);
    var added = new LinkedHashMap<String, Object>();
    panels(it.id(), reading).forEach(panel -> added.put(panel.key(), panel.data()));
    return new OrganizationData(
        reading.data(it.path()),
        it.id().toString(),
        it.slug(),
        Words.key(it.organization().kind()),
        it.organization().level(),
        it.country(),
        it.organization().place(),
        Written.spell(it.organization().period()),
        chosen.of(it.id()),
        names.variants(it.id(), reading).stream()
            .map(
                v ->
                    new OrganizationData.NameData(
                        v.fact().toString(),
                        v.text(),
                        v.language(),
                        Words.key(v.kind()),
                        Written.spell(v.period())))
            .toList(),
        texts.stream()
            .map(
                t ->
                    new OrganizationData.TextData(
                        t.fact().toString(),
                        t.kind(),
                        t.content(),
                        t.language(),
                        t.quoted(),
                        Written.spell(t.period())))
            .toList(),
        terms.stream()
            .map(
                t ->
                    new OrganizationData.TermData(
                        t.term().toString(),
                        chosen.of(t.person()),
                        t.office(),
                        Written.spell(t.period())))
            .toList(),
        added);
  }

  private List<Panel> panels(FactId organization, Reading reading) {
    return panels.stream()
        .flatMap(it -> it.of(organization, reading).stream())
        .sorted(Comparator.comparingInt(Panel::order))
        .toList();
  }

  private static Head head(
      Organizations.Listed it, Named name, String lede, Words words, Reading reading) {
    var isCity = it.isLocalGovernment();
    return Head.of(name.text(), lede, "cities")
        .under(up(it, words, reading))
        .described(
            Map.of(
                "@context", "https://schema.org",
                "@type", isCity ? "GovernmentOrganization" : "Organization",
                "name", name.text(),
                "identifier", it.id().toString(),
                "url", reading.to(it.path())));
  }

  private static Link up(Organizations.Listed it, Words words, Reading reading) {
    var isCity = it.isLocalGovernment();
    return new Link(
        words.say(isCity ? "organizations.cities" : "organizations.others"),
        reading.to(isCity ? "/cities" : "/organizations"));
  }

  private static String lede(Organizations.Listed it, Words words) {
    var country = words.country(it.country());
    return country.isEmpty()
        ? kind(it, words)
        : words.say("organizations.lede", kind(it, words), country);
  }

  private static String kind(Organizations.Listed it, Words words) {
    var level = it.organization().level();
    return it.isLocalGovernment() && level != null
        ? words.sayOr("organizations.level." + level, level)
        : words.word("organizations.kind", it.organization().kind());
  }

  private static String spell(Period period, Words words) {
    return period.since() == null && period.until() == null ? "" : words.period(period);
  }
}
