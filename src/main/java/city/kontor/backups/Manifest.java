package city.kontor.backups;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds.
 *
 * @param format of the file; another one is not read
 * @param kontor the version that made it
 * @param made when, in UTC
 * @param recording the number of the last recording in it; 0 for a register without any
 * @param recorded the moment of that recording
 * @param migrations the scripts that made the tables, in order
 */
record Manifest(
    int format,
    String kontor,
    String postgresql,
    String made,
    long recording,
    @Nullable String recorded,
    List<String> migrations,
    List<Table> tables,
    List<Sequence> sequences) {

  static final int FORMAT = 1;

  /** The entry of the file in which it stands. */
  static final String ENTRY = "manifest.json";

  Manifest {
    migrations = List.copyOf(migrations);
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
  }

  /** A table and its columns, named as SQL wants them; computed columns are left out. */
  record Table(String name, List<String> columns, long rows) {

    Table {
      columns = List.copyOf(columns);
    }

    /** The entry of the file with its rows, in the text format of COPY. */
    String entry() {
      return "tables/" + name + ".copy";
    }

    String nameWithColumns() {
      return name + " (" + String.join(", ", columns) + ")";
    }
  }

  /** A sequence and the last number it gave. */
  record Sequence(String name, long value) {}

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }
}
