package city.kontor.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list for spreadsheets: UTF-8 with the mark that makes them read it so, and no cell that
 * they would run as a formula (OWASP, CSV injection).
 */
final class CsvOutput {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What may begin a formula; some spreadsheets read the wide forms as the narrow ones. */
  private static final String RUN = "=+-@＝＋－＠\t\r\n";

  private CsvOutput() {}

  static void write(Csv csv, OutputStream out) throws IOException {
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write(BYTE_ORDER_MARK);
    var writer = CsvWriter.builder().build(text);
    writer.writeRecord(csv.headings());
    csv.rows().accept(row -> writer.writeRecord(row.stream().map(CsvOutput::safe).toList()));
    writer.flush();
    text.flush();
  }

  private static String safe(@Nullable String cell) {
    if (cell == null || cell.isEmpty()) {
      return "";
    }
    return RUN.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
