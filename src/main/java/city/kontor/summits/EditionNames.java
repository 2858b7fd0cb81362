package city.kontor.summits;

import city.kontor.names.Named;
import city.kontor.web.Reading;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What editions are called anywhere, also those without a name of their own. */
@Component
public class EditionNames {

  private final SummitSheets sheets;

  EditionNames(SummitSheets sheets) {
    this.sheets = sheets;
  }

  public Named of(Summits.Listed series, Summits.Occurrence edition, Reading reading) {
    return sheets
        .of(List.of(series), List.of(edition), List.of(), Set.of(), reading)
        .title(edition);
  }
}
