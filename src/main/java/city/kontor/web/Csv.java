package city.kontor.web;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list as a table for spreadsheets. Rows are streamed; a cell that a spreadsheet would take for a
 * formula is written as text.
 *
 * @param headings in the reader's language
 * @param rows hands every row to the writer
 */
public record Csv(List<String> headings, Consumer<Consumer<List<@Nullable String>>> rows) {}
