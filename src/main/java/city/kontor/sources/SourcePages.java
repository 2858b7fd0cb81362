package city.kontor.sources;

import city.kontor.dates.Edtf;
import city.kontor.history.FactId;
import city.kontor.web.Change;
import city.kontor.web.Csv;
import city.kontor.web.Head;
import city.kontor.web.Languages;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts source documents into words for their pages, and into data. */
@Component
class SourcePages {

  private final Sources sources;
  private final SourceFiles files;
  private final Languages languages;
  private final ObjectProvider<SourcePanels> panels;

  SourcePages(
      Sources sources,
      SourceFiles files,
      Languages languages,
      ObjectProvider<SourcePanels> panels) {
    this.sources = sources;
    this.files = files;
    this.languages = languages;
    this.panels = panels;
  }

  SourceListPage list(Paging paging, Reading reading) {
    var words = languages.words(reading.language());
    var brought = sources.list(reading.recorded(), paging.offset(), paging.limit());
    return new SourceListPage(
        Head.of(words.say("sources.title"), words.say("sources.lede"), "sources").undated(),
        paging.rows(brought).stream().map(it -> sources.line(it, reading)).toList(),
        paging.page() == 1
            ? null
            : new Link(
                words.say("layout.previous"), reading.to("/sources?page=" + (paging.page() - 1))),
        paging.hasNext(brought)
            ? new Link(words.say("layout.next"), reading.to("/sources?page=" + (paging.page() + 1)))
            : null);
  }

  SourceData.Listing listData(Paging paging, Reading reading) {
    var brought = sources.list(reading.recorded(), paging.offset(), paging.limit());
    return new SourceData.Listing(
        reading.data("/sources"),
        paging.rows(brought).stream().map(it -> data(it, Map.of(), reading)).toList(),
        paging.hasNext(brought) ? reading.data("/sources?page=" + (paging.page() + 1)) : null);
  }

  Csv csv(Reading reading) {
    var words = languages.words(reading.language());
    return new Csv(
        List.of(
            words.say("sources.column.title"),
            words.say("sources.column.publisher"),
            words.say("sources.column.class"),
            words.say("sources.column.published"),
            words.say("sources.column.address")),
        writer ->
            sources
                .all(reading.recorded())
                .forEach(
                    it ->
                        writer.accept(
                            List.of(
                                it.document().title(),
                                it.document().publisherIn(reading.language()).name(),
                                words.word("sources.class", it.document().documentClass()),
                                date(it.document().published(), words),
                                Objects.requireNonNullElse(it.document().address(), "")))));
  }

  SourcePage show(Sources.Listed it, Reading reading) {
    var words = languages.words(reading.language());
    var document = it.document();
    var publisher = document.publisherIn(reading.language());
    var description =
        words.say(
            "sources.description",
            publisher.name(),
            words.word("sources.class", document.documentClass()));
    return new SourcePage(
        Head.of(document.title(), description, "sources")
            .under(new Link(words.say("sources.title"), reading.to("/sources")))
            .described(described(it, publisher, reading))
            .stepping(Steps.of(changes(it, reading), null, reading, words)),
        document.title(),
        document.titleLanguage(),
        publisher.name(),
        publisher.language(),
        words.word("sources.class", document.documentClass()),
        words.word("sources.class-meaning", document.documentClass()),
        document.origin(),
        document.address(),
        document.address() != null && document.address().matches("https?://\\S+"),
        date(document.published(), words),
        date(document.captured(), words),
        document.letterNumber(),
        file(it, reading)
            .map(
                file ->
                    new Link(
                        file.isRedacted()
                            ? words.say("sources.file.redacted")
                            : words.say(
                                "sources.file",
                                words.word("sources.file", file.kind()),
                                words.say("sources.file.size", (file.size() + 1023) / 1024)),
                        reading.to(
                            file.isRedacted() ? "/facts/" + it.id() : it.path() + "/document")))
            .orElse(null),
        panels(it.id(), reading));
  }

  private Optional<SourceFiles.About> file(Sources.Listed it, Reading reading) {
    return files.of(it.id(), reading.recorded()).filter(SourceFiles.About::isPublic);
  }

  private static Map<String, Object> described(
      Sources.Listed it, Document.Publisher publisher, Reading reading) {
    var document = it.document();
    var described = new LinkedHashMap<String, Object>();
    described.put("@context", "https://schema.org");
    described.put("@type", "CreativeWork");
    described.put("name", document.title());
    described.put("inLanguage", document.titleLanguage());
    described.put("publisher", Map.of("@type", "Organization", "name", publisher.name()));
    Stream.ofNullable(document.published())
        .filter(day -> day.text().matches("\\d{4}(-\\d{2}){0,2}"))
        .forEach(day -> described.put("datePublished", day.text()));
    described.put("identifier", it.id().toString());
    described.put("url", reading.to(it.path()));
    return described;
  }

  /** When it was published, and when it was read. */
  private static List<Change> changes(Sources.Listed it, Reading reading) {
    var address = reading.to(it.path());
    var changes = new ArrayList<Change>();
    Stream.ofNullable(it.document().published())
        .map(day -> Change.event(day, "facts.change.published", it.id(), address, () -> ""))
        .forEach(changes::add);
    Stream.ofNullable(it.document().captured())
        .map(day -> Change.event(day, "facts.change.captured", it.id(), address, () -> ""))
        .forEach(changes::add);
    return changes;
  }

  SourceData data(Sources.Listed it, Reading reading) {
    var added = new LinkedHashMap<String, Object>();
    panels(it.id(), reading).forEach(panel -> added.put(panel.key(), panel.data()));
    file(it, reading)
        .ifPresent(
            file ->
                added.put(
                    "document",
                    new SourceData.FileData(
                        reading.to(it.path() + "/document"),
                        file.kind().contentType(),
                        file.size(),
                        file.digest())));
    return data(it, added, reading);
  }

  private static SourceData data(Sources.Listed it, Map<String, Object> added, Reading reading) {
    var document = it.document();
    return new SourceData(
        reading.data(it.path()),
        it.id().toString(),
        it.slug(),
        document.title(),
        language(document),
        document.publisher(),
        document.publishers(),
        Words.key(document.documentClass()),
        document.origin(),
        document.address(),
        Written.day(document.published()),
        Written.day(document.captured()),
        document.letterNumber(),
        added);
  }

  private List<Panel> panels(FactId document, Reading reading) {
    return panels.stream()
        .flatMap(it -> it.of(document, reading).stream())
        .sorted(Comparator.comparingInt(Panel::order))
        .toList();
  }

  private static String language(Document document) {
    return Objects.requireNonNullElse(document.language(), "en");
  }

  private static String date(@Nullable Edtf date, Words words) {
    return date == null ? words.say("date.not-known") : words.date(date);
  }
}
