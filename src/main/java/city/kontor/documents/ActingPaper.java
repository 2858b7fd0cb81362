package city.kontor.documents;

import city.kontor.accounts.Account;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Verb;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.keeping.Acting;
import city.kontor.keeping.AsRead;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The file of a document from a program: put where it belongs by the code of the form. */
@Service
public class ActingPaper {

  private final Attaching attaching;
  private final AsRead asRead;

  ActingPaper(Attaching attaching, AsRead asRead) {
    this.attaching = attaching;
    this.asRead = asRead;
  }

  /**
   * Puts the file of a document beside what is said of it.
   *
   * @param read the recording at which the document was read; null where nothing says so
   * @throws Refusal.TooLarge where the file is larger than is kept
   * @throws Refusal.Invalid with every other mistake, by the names of the form
   */
  public Acting.Done attach(
      FactId fact, @Nullable Recorded read, Paper paper, Account person, Reading reading)
      throws IOException {
    var source = attaching.source(fact, person, reading);
    asRead.demand(source, Verb.ATTACH, read, person, reading);
    if (attaching.isTooLarge(paper.file())) {
      throw new Refusal.TooLarge("keeping.document.large", attaching.limit().toMegabytes());
    }
    var ready = ready(paper, source, person, reading);
    return new Acting.Done(fact, false, false, attaching.put(ready, person), source.recording());
  }

  private Attaching.Ready ready(Paper paper, Standing source, Account person, Reading reading)
      throws IOException {
    try {
      return attaching.ready(paper, source, source.recording(), person, reading);
    } catch (Refusal.Invalid invalid) {
      // No program carries a form along that lost its file.
      throw new Refusal.Invalid(
          invalid.mistakes().stream()
              .map(
                  it ->
                      it.message().equals(Attaching.AGAIN)
                          ? new Mistake(it.field(), "mistake.missing")
                          : it)
              .toList());
    }
  }
}
