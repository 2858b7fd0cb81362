package city.kontor.claims;

import city.kontor.history.FactId;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import gg.jte.Content;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The figures that documents state of several things at once, as parts of a page. */
@Service
public class StatedFigures {

  private final Claims claims;
  private final FigurePages figures;
  private final Languages languages;
  private final Renderer renderer;

  StatedFigures(Claims claims, FigurePages figures, Languages languages, Renderer renderer) {
    this.claims = claims;
    this.figures = figures;
    this.languages = languages;
    this.renderer = renderer;
  }

  /** By thing, those that speak of no time after the reader's day; nothing where there are none. */
  public Map<FactId, Content> of(Collection<FactId> subjects, Reading reading) {
    var words = languages.words(reading.language());
    return figures.untilTheDay(claims.of(subjects, reading.recorded()), reading).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                it ->
                    renderer.part(
                        "claims/figures", Map.of("words", words, "figures", it.getValue()))));
  }
}
