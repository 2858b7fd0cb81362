package city.kontor.search;

import city.kontor.facts.Addresses;
import city.kontor.facts.Facts;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.meetings.MeetingNames;
import city.kontor.names.Named;
import city.kontor.names.Names;
import city.kontor.sources.Sources;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What things are called that bear no name of their own: documents by their title, meetings by
 * their number, body, place and year, in every language of the register.
 */
@Component
class OtherNames {

  private final Facts facts;
  private final Addresses addresses;
  private final Sources sources;
  private final MeetingNames meetings;
  private final Languages languages;
  private final Clock clock;

  OtherNames(
      Facts facts,
      Addresses addresses,
      Sources sources,
      MeetingNames meetings,
      Languages languages,
      Clock clock) {
    this.facts = facts;
    this.addresses = addresses;
    this.sources = sources;
    this.meetings = meetings;
    this.languages = languages;
    this.clock = clock;
  }

  /**
   * Of what something was recorded in a stretch: what it is called, which may be nothing.
   *
   * @param named what was named in that stretch: a meeting is then called otherwise, too
   */
  List<Names.Known> since(Recorded after, Recorded upTo, LocalDate day, List<Names.Known> named) {
    var documents = facts.changed("source", after, upTo, day);
    var titles = sources.find(documents, upTo);
    var met = new LinkedHashSet<>(facts.changed("meeting", after, upTo, day));
    // At first all of them are read.
    if (after.no() > 0) {
      met.addAll(meetingsOf(named));
    }
    var called = new LinkedHashMap<FactId, List<Named>>();
    met.forEach(it -> called.put(it, new ArrayList<>()));
    for (var language : languages.all()) {
      meetings
          .soughtBy(met, Reading.unasked(language, LocalDate.now(clock), upTo))
          .forEach((it, names) -> called.computeIfAbsent(it, _ -> new ArrayList<>()).addAll(names));
    }
    return Stream.concat(
            documents.stream()
                .map(
                    it ->
                        new Names.Known(
                            it,
                            Stream.ofNullable(titles.get(it))
                                .map(Sources.Listed::document)
                                .map(of -> new Named(of.title(), of.titleLanguage()))
                                .toList())),
            called.entrySet().stream()
                .map(
                    it -> new Names.Known(it.getKey(), it.getValue().stream().distinct().toList())))
        .toList();
  }

  private List<FactId> meetingsOf(List<Names.Known> named) {
    return addresses.paths(named.stream().map(Names.Known::bearer).toList()).entrySet().stream()
        .filter(it -> it.getValue().startsWith("meetings/"))
        .map(Map.Entry::getKey)
        .toList();
  }
}
