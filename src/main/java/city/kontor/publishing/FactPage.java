package city.kontor.publishing;

import city.kontor.names.NamedLink;
import city.kontor.sources.DocumentLine;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Page;
import city.kontor.web.Panel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one fact.
 *
 * @param unsourced said where no document speaks for it
 * @param redactions what was taken out of it, when and why
 * @param above what higher modules show before anything else
 * @param panels what they add to it
 */
record FactPage(
    Head head,
    String kind,
    List<FactWords.Field> fields,
    @Nullable Tick tick,
    List<Source> supporting,
    String unsourced,
    List<Source> contradicting,
    List<Version> versions,
    List<String> redactions,
    List<Panel> above,
    List<Panel> panels)
    implements Page {

  /** A document that speaks for the fact, or against it. */
  record Source(DocumentLine document, String locator, String manner) {}

  /**
   * What was said from a moment on.
   *
   * @param who the office that said it, or the register
   * @param person who did; empty for those who may not know
   */
  record Version(
      String moment, String iso, String why, String sentence, NamedLink who, String person) {}
}
