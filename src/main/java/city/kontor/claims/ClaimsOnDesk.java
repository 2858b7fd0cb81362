package city.kontor.claims;

import static java.util.Objects.requireNonNull;

import city.kontor.accounts.Account;
import city.kontor.accounts.Role;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.offices.Caretakers;
import city.kontor.offices.DeskPanels;
import city.kontor.sources.Sources;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import city.kontor.web.Words;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** On a person's desk: figures claimed of a record kept here that it does not bear out. */
@Component
class ClaimsOnDesk implements DeskPanels {

  private static final int ORDER = 25;
  private static final int TOLD = 5;
  private static final String MEMBERS = "members";

  /** Of what is claimed of records that no office keeps, the figures that were claimed last. */
  private static final int LOOKED_THROUGH = 50;

  private final Claims claims;
  private final FigurePages figures;
  private final Sources sources;
  private final Caretakers caretakers;
  private final Languages languages;
  private final Renderer renderer;

  ClaimsOnDesk(
      Claims claims,
      FigurePages figures,
      Sources sources,
      Caretakers caretakers,
      Languages languages,
      Renderer renderer) {
    this.claims = claims;
    this.figures = figures;
    this.sources = sources;
    this.caretakers = caretakers;
    this.languages = languages;
    this.renderer = renderer;
  }

  @Override
  public List<Panel> of(Account person, Reading reading) {
    var unkept = unkept(person, reading);
    var claimed = Stream.concat(kept(person, reading).stream(), unkept.stream()).toList();
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
    var more = more(all.size(), unkept.size() == LOOKED_THROUGH, words);
    return List.of(
        new Panel(
            "claims",
            ORDER,
            words.say("claims.desk"),
            renderer.part("claims/desk", Map.of("lines", lines, "more", more)),
            List.of(),
            List.of()));
  }

  /** What is claimed of the records that are kept here. */
  private List<Kept<Claim>> kept(Account person, Reading reading) {
    return claims.of(
        caretakers.keptFor(person.officesAs(Role.READER)), MEMBERS, reading.recorded());
  }

  /** And, for an administrator of the register, of those that no office keeps. */
  private List<Kept<Claim>> unkept(Account person, Reading reading) {
    return person.runsTheRegister()
        ? claims.latest(MEMBERS, caretakers.keptByOffices(), LOOKED_THROUGH, reading.recorded())
        : List.of();
  }

  /** How many others there are, as far as was looked. */
  private static String more(int all, boolean isCut, Words words) {
    if (all > TOLD) {
      return words.say(isCut ? "claims.desk.more.least" : "claims.desk.more", all - TOLD);
    }
    return isCut ? words.say("claims.desk.cut", LOOKED_THROUGH) : "";
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
