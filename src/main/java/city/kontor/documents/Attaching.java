package city.kontor.documents;

import city.kontor.accounts.Account;
import city.kontor.facts.Acts;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import city.kontor.keepers.Behalf;
import city.kontor.keepers.KeepingRules;
import city.kontor.keepers.Stewards;
import city.kontor.keeping.Approvals;
import city.kontor.keeping.Keeping;
import city.kontor.keeping.Reasons;
import city.kontor.sources.FileKind;
import city.kontor.sources.SourceFiles;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** Puts a document itself beside what is said of it, for whoever keeps that. */
@Service
class Attaching {

  /** Parties to a document there are none. */
  private static final List<String> VISIBILITIES = List.of("public", "office");

  /** What is said where a form comes back without its file. */
  static final String AGAIN = "keeping.document.again";

  private static final Mistake SECOND = new Mistake("visibility", "keeping.document.second");

  private final Keeping keeping;
  private final Stewards stewards;
  private final Approvals approvals;
  private final Facts facts;
  private final Acts acts;
  private final SourceFiles files;
  private final Recordings recordings;
  private final DataSize limit;

  Attaching(
      Keeping keeping,
      Stewards stewards,
      Approvals approvals,
      Facts facts,
      Acts acts,
      SourceFiles files,
      Recordings recordings,
      @Value("${kontor.documents.size}") DataSize limit) {
    this.keeping = keeping;
    this.stewards = stewards;
    this.approvals = approvals;
    this.facts = facts;
    this.acts = acts;
    this.files = files;
    this.recordings = recordings;
    this.limit = limit;
  }

  /** A file that may be put where it belongs. */
  static final class Ready {

    private final Standing source;
    private final Behalf behalf;
    private final Paper paper;
    private final FileKind kind;
    private final byte[] content;
    private final @Nullable Recorded read;

    private Ready(
        Standing source,
        Behalf behalf,
        Paper paper,
        FileKind kind,
        byte[] content,
        @Nullable Recorded read) {
      this.source = source;
      this.behalf = behalf;
      this.paper = paper;
      this.kind = kind;
      this.content = content;
      this.read = read;
    }

    /** All that was sent, as one text. */
    String sent() {
      return source.stated().id()
          + "\n"
          + paper.visibility()
          + "\n"
          + paper.why()
          + "\n"
          + Arrays.hashCode(content);
    }
  }

  DataSize limit() {
    return limit;
  }

  boolean isTooLarge(@Nullable MultipartFile file) {
    return file != null && file.getSize() > limit.toBytes();
  }

  /** A document that this person keeps. */
  Standing source(FactId id, Account person, Reading reading) {
    var standing = keeping.standing(id, person, reading);
    if (!standing.stated().kind().word().equals("source")) {
      throw new Refusal.NotFound("refusal.404");
    }
    KeepingRules.mayKeep(person, stewards.of(standing.stated(), reading)).demand();
    return standing;
  }

  /**
   * Looks at what was sent.
   *
   * @param read the recording at which the document was read; null where nothing says so
   * @throws Refusal.Invalid with every mistake at its field
   */
  Ready ready(
      Paper paper, Standing source, @Nullable Recorded read, Account person, Reading reading)
      throws IOException {
    var file = paper.file();
    var content = file == null || isTooLarge(file) ? new byte[0] : file.getBytes();
    var kind = FileKind.of(content);
    var behalf = KeepingRules.changingFor(person, stewards.of(source.stated(), reading)).getFirst();
    var mistakes = mistakes(paper, kind);
    if (isForSecondPerson(source, behalf, paper)) {
      mistakes.add(SECOND);
    }
    if (kind.isEmpty() || !mistakes.isEmpty()) {
      throw new Refusal.Invalid(mistakes);
    }
    return new Ready(source, behalf, paper, kind.get(), content, read);
  }

  /**
   * Puts it there.
   *
   * @throws Refusal.Invalid where the document was published meanwhile, which needs a second person
   * @throws Refusal.Conflict where it was changed since it was read
   */
  Recorded put(Ready ready, Account person) {
    return recordings.record(
        person.actingFor(ready.behalf.office()),
        ready.paper.why(),
        recording -> {
          put(recording, ready);
          return recording;
        });
  }

  private void put(Recorded recording, Ready ready) {
    var fact = ready.source.stated().id();
    var now =
        facts
            .standing(fact, recording)
            .orElseThrow(() -> new Refusal.NotFound("refusal.fact", fact.toString()));
    if (ready.read != null && !now.recording().equals(ready.read)) {
      throw new Refusal.Conflict("keeping.conflict");
    }
    if (isForSecondPerson(now, ready.behalf, ready.paper)) {
      throw new Refusal.Invalid(List.of(SECOND));
    }
    files.put(fact, ready.kind, ready.content, visibility(ready.paper));
    acts.attach(recording, fact);
  }

  private static Visibility visibility(Paper paper) {
    return paper.visibility().equals("office") ? Visibility.OFFICE : Visibility.PUBLIC;
  }

  /** Whether the file that everybody sees, or will on a day, would be another. */
  private boolean isForSecondPerson(Standing source, Behalf behalf, Paper paper) {
    return approvals.areNeeded(behalf, "source") && isShown(source) && changesFile(source, paper);
  }

  /** Whether everybody sees it, or will on its day. */
  private static boolean isShown(Standing source) {
    return source.visibility() == Visibility.PUBLIC || source.released() != null;
  }

  /** Whether everybody gets another file than before, or none any more. */
  private boolean changesFile(Standing source, Paper paper) {
    return visibility(paper) == Visibility.PUBLIC
        || files
            .of(source.stated().id(), recordings.now())
            .filter(SourceFiles.About::isPublic)
            .isPresent();
  }

  private List<Mistake> mistakes(Paper paper, Optional<FileKind> kind) {
    var mistakes = new ArrayList<Mistake>();
    var file = paper.file();
    if (file == null) {
      // A browser sends the field even where nothing is chosen; what was carried along has none.
      mistakes.add(new Mistake("file", AGAIN));
    } else if (file.isEmpty() && isUnnamed(file)) {
      mistakes.add(new Mistake("file", "mistake.missing"));
    } else if (file.isEmpty()) {
      mistakes.add(new Mistake("file", "keeping.document.empty"));
    } else if (isTooLarge(file)) {
      mistakes.add(new Mistake("file", "keeping.document.large", limit.toMegabytes()));
    } else if (kind.isEmpty()) {
      mistakes.add(new Mistake("file", "keeping.document.kind"));
    }
    if (!VISIBILITIES.contains(paper.visibility())) {
      mistakes.add(
          new Mistake(
              "visibility", "mistake.word", paper.visibility(), String.join(", ", VISIBILITIES)));
    }
    Reasons.needed("why", paper.why()).ifPresent(mistakes::add);
    return mistakes;
  }

  private static boolean isUnnamed(MultipartFile file) {
    var name = file.getOriginalFilename();
    return name == null || name.isEmpty();
  }
}
