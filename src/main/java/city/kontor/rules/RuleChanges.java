package city.kontor.rules;

import city.kontor.facts.Kept;
import city.kontor.names.ChosenNames;
import city.kontor.web.Change;
import java.util.List;

/** The days on which what the rules of a network say becomes another: when books begin and end. */
final class RuleChanges {

  private RuleChanges() {}

  /**
   * @param address where the rules are told
   */
  static List<Change> of(List<Kept<RuleBook>> books, ChosenNames chosen, String address) {
    return books.stream()
        .flatMap(
            it ->
                Change.of(
                    it.fact().period(),
                    "rules.change.begun",
                    "rules.change.ended",
                    it.id(),
                    address,
                    () -> chosen.text(it.id()))
                    .stream())
        .toList();
  }

  static List<Change> of(RuleSheets.Sheet sheet) {
    return of(sheet.all(), sheet.chosen(), sheet.reading().to(sheet.path()));
  }
}
