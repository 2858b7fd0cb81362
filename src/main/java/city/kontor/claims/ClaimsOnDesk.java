package city.kontor.claims;

import static java.util.Objects.requireNonNull;

import city.kontor.accounts.Account;
import city.kontor.accounts.Caretakers;
import city.kontor.accounts.DeskPanels;
import city.kontor.accounts.Role;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.networks.Networks;
import city.kontor.sources.Sources;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import city.kontor.web.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** On a person's desk: figures claimed of a record kept here that it does not bear out. */
@Component
class ClaimsOnDesk implements DeskPanels {

  private static final int ORDER = 25;
  private static final int TOLD = 5;

  private final Claims claims;
  private final FigurePages figures;
  private final Sources sources;
  private final Networks networks;
  private final Caretakers caretakers;
  private final Languages languages;
  private final Renderer renderer;

  ClaimsOnDesk(
      Claims claims,
      FigurePages figures,
      Sources sources,
      Networks networks,
      Caretakers caretakers,
      Languages languages,
      Renderer renderer) {
    this.claims = claims;
    this.figures = figures;
    this.sources = sources;
    this.networks = networks;
    this.caretakers = caretakers;
    this.languages = languages;
    this.renderer = renderer;
  }

  @Override
  public List<Panel> of(Account person, Reading reading) {
    var claimed = claims.of(kept(person, reading), "members", reading.recorded());
    var counts = figures.counts(claimed, reading);
    var all = claimed.stream().filter(it -> isAgainst(it, counts)).toList();
    var against = all.stream().limit(TOLD).toList();
    if (against.isEmpty()) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var documents =
        sources.find(
            against.stream().map(it -> it.fact().document()).distinct().toList(),
            reading.recorded());
    var lines =
        against.stream()
            .flatMap(
                it ->
                    Stream.ofNullable(documents.get(it.fact().document()))
                        .map(document -> line(it, counted(it, counts), document, words, reading)))
            .toList();
    return List.of(
        new Panel(
            "claims",
            ORDER,
            words.say("claims.desk"),
            renderer.part("claims/desk", Map.of("lines", lines, "more", more(all.size(), words))),
            List.of(),
            List.of()));
  }

  /**
   * Whose records are kept here: of the register's administrators also those that no office keeps.
   */
  private Set<FactId> kept(Account person, Reading reading) {
    var kept = new HashSet<>(caretakers.keptFor(person.officesAs(Role.READER)));
    if (person.runsTheRegister()) {
      kept.addAll(
          caretakers.keptByNone(
              networks.all(reading.recorded()).stream().map(Networks.Listed::id).toList()));
    }
    return kept;
  }

  private static String more(int all, Words words) {
    return all > TOLD ? words.say("claims.desk.more", all - TOLD) : "";
  }

  private static boolean isAgainst(Kept<Claim> claim, Map<FactId, OptionalInt> counts) {
    var count = counted(claim, counts);
    return count.isPresent()
        && claim
            .fact()
            .figure()
            .filter(
                it -> it.means(Range.between(count.getAsInt(), count.getAsInt())) == Truth.FAILS)
            .isPresent();
  }

  private static OptionalInt counted(Kept<Claim> claim, Map<FactId, OptionalInt> counts) {
    return counts.getOrDefault(claim.id(), OptionalInt.empty());
  }

  /** A figure that is not borne out, and the document that says it. */
  record Line(Link claim, String document, String language) {}

  private static Line line(
      Kept<Claim> claim, OptionalInt count, Sources.Listed document, Words words, Reading reading) {
    return new Line(
        new Link(
            words.say(
                "claims.desk.line",
                words.date(requireNonNull(claim.fact().on())),
                ClaimWords.valued(words, claim.fact()),
                count.orElseThrow()),
            reading.to("/facts/" + claim.id())),
        document.document().title(),
        document.document().titleLanguage());
  }
}
