package city.kontor.rules;

import city.kontor.history.FactId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What tells the tables of one article apart.
 *
 * @param incomeClass empty for a table of all classes, and for that of the classes themselves
 */
record TableKey(Band.Use use, Optional<FactId> category, Optional<String> incomeClass) {

  private static TableKey of(Band row) {
    return new TableKey(
        row.use(),
        Optional.ofNullable(row.category()),
        row.use() == Band.Use.INCOME_CLASS
            ? Optional.empty()
            : Optional.ofNullable(row.incomeClass()));
  }

  /** The tables of one article, by their rows. */
  static Map<TableKey, List<Ruled<Band>>> tables(List<Ruled<Band>> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                it -> TableKey.of(it.rule()), LinkedHashMap::new, Collectors.toList()));
  }
}
