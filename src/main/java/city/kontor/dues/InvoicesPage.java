package city.kontor.dues;

import city.kontor.names.NamedLink;
import city.kontor.sources.Tick;
import city.kontor.web.Choice;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The invoices of a network, and who has none for the year.
 *
 * @param none said where there is no row
 */
record InvoicesPage(
    Head head,
    String lede,
    List<Choice> choices,
    List<Row> rows,
    String none,
    String missingTitle,
    List<Missing> missing,
    Member member,
    @Nullable Link previous,
    @Nullable Link next)
    implements Page {

  /**
   * An invoice.
   *
   * @param mark that it rests on an example
   * @param rest what is still to be paid of it; empty where that is not known
   * @param surplus what came beyond what was asked; empty where nothing did
   * @param received leads to each payment for it
   * @param next leads to the form for its payment, or to what came in another currency; null where
   *     nothing is to be done
   */
  record Row(
      NamedLink member,
      String year,
      Link number,
      @Nullable Tick mark,
      String rest,
      String due,
      String state,
      String surplus,
      List<Link> received,
      @Nullable Link next) {}

  /** A member without an invoice of the year, and where its fee is reckoned. */
  record Missing(NamedLink member, Link reckon) {}

  /** A field for the member whose fee is to be reckoned, with what was typed in it. */
  record Member(String action, String typed, @Nullable String mistake) {}

  /** Nothing but that field. */
  record Asking(Head head, String lede, Member member) implements Page {}

  /** A fee as it would be asked for, before it is. */
  record Reckoned(
      Head head,
      String lede,
      List<Input> inputs,
      @Nullable String amount,
      List<String> steps,
      List<String> cautions,
      Link issue)
      implements Page {}

  /** What goes into it, and from where; or that it is missing, and where it is recorded. */
  record Input(String words, @Nullable Tick tick, @Nullable Link record) {}
}
