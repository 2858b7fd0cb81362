package city.kontor.audit;

import city.kontor.facts.Kept;
import city.kontor.sources.Sources;
import java.util.List;
import java.util.stream.Stream;

/** A page held against the record: its statements in order, and when they hold together. */
record Audit(Sources.Listed page, List<Held> statements, Windows windows) {

  Audit {
    statements = List.copyOf(statements);
  }

  /** A statement with what the record makes of it. */
  record Held(Kept<Statement> statement, Finding finding, Outcome outcome) {

    int ordinal() {
      return statement.fact().ordinal();
    }
  }

  Stream<Held> at(List<Integer> ordinals) {
    return statements.stream().filter(it -> ordinals.contains(it.ordinal()));
  }
}
