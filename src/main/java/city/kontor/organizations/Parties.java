package city.kontor.organizations;

import city.kontor.history.FactId;
import city.kontor.names.ChosenNames;
import city.kontor.names.Named;
import city.kontor.names.NamedLink;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The organizations that one page or document mentions: names, pages and countries, found at once.
 */
public final class Parties {

  private final Map<FactId, Organizations.Listed> found;
  private final ChosenNames names;
  private final Words words;
  private final Reading reading;

  Parties(
      Map<FactId, Organizations.Listed> found, ChosenNames names, Words words, Reading reading) {
    this.found = Map.copyOf(found);
    this.names = names;
    this.words = words;
    this.reading = reading;
  }

  public Named name(FactId id) {
    return names.of(id);
  }

  public String text(FactId id) {
    return names.text(id);
  }

  /** Its name, leading to its page. */
  public NamedLink link(FactId id) {
    return NamedLink.of(name(id), path(id).map(reading::to).orElse(null));
  }

  /** Its name, leading to its page as a network. */
  public NamedLink networkLink(FactId id) {
    return NamedLink.of(name(id), networkPath(id).map(reading::to).orElse(null));
  }

  public @Nullable NamedLink linkOrNull(@Nullable FactId id) {
    return id == null ? null : link(id);
  }

  /** Its country or area in words; empty when there is none. */
  public String country(FactId id) {
    return find(id).map(it -> words.country(it.country())).orElse("");
  }

  /** Its place in the gazetteer; null when it has none. */
  public @Nullable Integer place(FactId id) {
    return find(id).map(it -> it.organization().place()).orElse(null);
  }

  /** As other documents refer to it. */
  public Party data(FactId id) {
    return party(id, path(id).map(reading::data).orElse(null));
  }

  /** As other documents refer to it as a network. */
  public Party networkData(FactId id) {
    return party(id, networkPath(id).map(reading::data).orElse(null));
  }

  public @Nullable Party dataOrNull(@Nullable FactId id) {
    return id == null ? null : data(id);
  }

  /** By name, as the reader's language orders names. */
  public Comparator<FactId> order() {
    return names.order();
  }

  private Party party(FactId id, @Nullable String self) {
    var country = find(id).map(Organizations.Listed::country).orElse(null);
    return new Party(id.toString(), self, name(id), country);
  }

  private Optional<Organizations.Listed> find(FactId id) {
    return Optional.ofNullable(found.get(id));
  }

  /** Where its page is, whatever the language and the clocks. */
  public Optional<String> path(FactId id) {
    return find(id).map(Organizations.Listed::path);
  }

  private Optional<String> networkPath(FactId id) {
    return find(id).map(it -> "/networks/" + it.slug());
  }
}
