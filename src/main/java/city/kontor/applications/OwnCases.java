package city.kontor.applications;

import city.kontor.accounts.Account;
import city.kontor.history.FactId;
import city.kontor.standing.Proceedings;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells an office, beside how it stands, of its cases that wait for somebody. */
@Component
class OwnCases implements Proceedings {

  private final Cases cases;
  private final CaseSheets sheets;

  OwnCases(Cases cases, CaseSheets sheets) {
    this.cases = cases;
    this.sheets = sheets;
  }

  @Override
  public List<Proceeding> of(FactId organization, Account person, Reading reading) {
    var own =
        CaseLists.sorted(
            cases.of(organization, person, reading).stream()
                .filter(it -> it.parties().organization().equals(organization))
                .toList());
    var sheet = sheets.of(own, List.of(), reading);
    return own.stream().map(it -> proceeding(it, sheet)).toList();
  }

  private static Proceeding proceeding(Case it, CaseSheets.Sheet sheet) {
    var next = it.next().orElseThrow();
    return new Proceeding(
        it.parties().network(),
        Words.key(it.stage()),
        sheet.stage(it),
        Words.key(next.turn()),
        next.until(),
        sheet.step(next, it.parties())
            + sheet.words().say("layout.gap")
            + sheet.whoseTurn(next, it.parties()));
  }
}
