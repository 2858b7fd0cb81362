package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.accounts.Once;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import city.kontor.sources.FileKind;
import city.kontor.sources.SourceFiles;
import city.kontor.web.Answer;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The document itself: uploaded by whoever keeps what is said of it, and handed out, never run. */
@Controller
class DocumentController {

  /** Parties to a document there are none. */
  private static final List<String> VISIBILITIES = List.of("public", "office");

  private static final Mistake SECOND = new Mistake("visibility", "keeping.document.second");

  private final Keeping keeping;
  private final Stewards stewards;
  private final Approvals approvals;
  private final Facts facts;
  private final Acts acts;
  private final Addresses addresses;
  private final SourceFiles files;
  private final Recordings recordings;
  private final DocumentPages pages;
  private final Once once;
  private final Clock clock;
  private final DataSize limit;

  DocumentController(
      Keeping keeping,
      Stewards stewards,
      Approvals approvals,
      Facts facts,
      Acts acts,
      Addresses addresses,
      SourceFiles files,
      Recordings recordings,
      DocumentPages pages,
      Once once,
      Clock clock,
      @Value("${kontor.documents.size}") DataSize limit) {
    this.keeping = keeping;
    this.stewards = stewards;
    this.approvals = approvals;
    this.facts = facts;
    this.acts = acts;
    this.addresses = addresses;
    this.files = files;
    this.recordings = recordings;
    this.pages = pages;
    this.once = once;
    this.clock = clock;
    this.limit = limit;
  }

  /** What was typed beside the file. */
  record Sent(String visibility, String why) {}

  @GetMapping("/facts/{id}/document")
  Answer blank(@PathVariable String id, Reading reading, Account person) {
    var source = source(id, person, reading);
    return Answer.personal(
        "keeping/document",
        () -> pages.form(source, new Sent("public", ""), List.of(), limit, person, reading));
  }

  @PostMapping("/facts/{id}/document")
  Object upload(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "public") String visibility,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(name = Once.FORM, defaultValue = "") String form,
      Reading reading,
      Account person)
      throws IOException {
    var source = source(id, person, reading);
    var sent = new Sent(visibility, why.strip());
    var content = file == null || file.getSize() > limit.toBytes() ? new byte[0] : file.getBytes();
    var kind = FileKind.of(content);
    var keepers = stewards.of(source.stated(), reading);
    var behalf = KeepingRules.changingFor(person, keepers).getFirst();
    var mistakes = mistakes(sent, file, kind.isPresent());
    if (isForSecondPerson(source, behalf, sent)) {
      mistakes.add(SECOND);
    }
    if (kind.isEmpty() || !mistakes.isEmpty()) {
      return refused(source, sent, mistakes, person, reading)
          .status(file != null && file.getSize() > limit.toBytes() ? 413 : 422);
    }
    var fact = source.stated().id();
    try {
      var path =
          once.path(
              person,
              form,
              fact + "\n" + sent + "\n" + Arrays.hashCode(content),
              () ->
                  recordings.record(
                      person.actingFor(behalf.office()),
                      sent.why(),
                      recording -> put(recording, behalf, sent, source, kind.get(), content)));
      return Redirect.onward(path, reading);
    } catch (Refusal.Invalid invalid) {
      return refused(source, sent, invalid.mistakes(), person, reading).status(422);
    }
  }

  /** Puts the file beside what is said of it, unless that was published meanwhile. */
  private String put(
      Recorded recording,
      Behalf behalf,
      Sent sent,
      Standing source,
      FileKind kind,
      byte[] content) {
    var fact = source.stated().id();
    var now =
        facts
            .standing(fact, recording)
            .orElseThrow(() -> new Refusal.NotFound("refusal.fact", fact.toString()));
    if (isForSecondPerson(now, behalf, sent)) {
      throw new Refusal.Invalid(List.of(SECOND));
    }
    files.put(
        fact,
        kind,
        content,
        sent.visibility().equals("office") ? Visibility.OFFICE : Visibility.PUBLIC);
    acts.attach(recording, fact);
    return "/facts/" + fact;
  }

  private Answer refused(
      Standing source, Sent sent, List<Mistake> mistakes, Account person, Reading reading) {
    var all = new ArrayList<>(mistakes);
    if (all.stream().noneMatch(it -> it.field().equals("file"))) {
      // No browser fills in a file again.
      all.add(new Mistake("file", "keeping.document.again"));
    }
    return Answer.personal(
        "keeping/document", () -> pages.form(source, sent, all, limit, person, reading));
  }

  /** Whether the file that everybody sees, or will on a day, would be another. */
  private boolean isForSecondPerson(Standing source, Behalf behalf, Sent sent) {
    return approvals.areNeeded(behalf, "source") && isShown(source) && changesFile(source, sent);
  }

  /** An attachment of a fixed type, so that no browser runs what is in it. */
  @GetMapping("/sources/{slug}/document")
  ResponseEntity<byte[]> show(@PathVariable String slug, Reading reading, @Nullable Principal who) {
    var missing = new Refusal.NotFound("keeping.document.missing", slug);
    var document =
        addresses.find("sources", slug).map(Addresses.Found::fact).orElseThrow(() -> missing);
    var file = files.of(document, reading.recorded()).orElseThrow(() -> missing);
    if (!maySee(document, file, reading, who)) {
      throw missing;
    }
    return ResponseEntity.ok()
        .header("Content-Type", file.kind().contentType())
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + slug + "." + file.kind().suffix() + "\"")
        .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
        .header("Cache-Control", file.isPublic() ? "no-cache" : "no-store")
        .body(files.content(document, reading.recorded()));
  }

  /** Whether everybody sees it, or will on its day. */
  private static boolean isShown(Standing source) {
    return source.visibility() == Visibility.PUBLIC || source.released() != null;
  }

  /** Whether everybody gets another file than before, or none any more. */
  private boolean changesFile(Standing source, Sent sent) {
    return !sent.visibility().equals("office")
        || files
            .of(source.stated().id(), recordings.now())
            .filter(SourceFiles.About::isPublic)
            .isPresent();
  }

  private boolean maySee(
      FactId document, SourceFiles.About file, Reading reading, @Nullable Principal who) {
    var standing = facts.standing(document, reading.recorded());
    if (standing.isEmpty()) {
      return false;
    }
    if (file.isPublic() && standing.get().isPublicOn(LocalDate.now(clock))) {
      return true;
    }
    var keepers = stewards.of(standing.get().stated(), reading);
    return KeepingRules.maySee(Account.of(who).orElse(null), keepers, Visibility.OFFICE).isGiven();
  }

  private Standing source(String id, Account person, Reading reading) {
    if (!ActController.isIdentity(id)) {
      throw new Refusal.NotFound("refusal.fact", id);
    }
    var standing = keeping.standing(FactId.of(id), person, reading);
    if (!standing.stated().kind().word().equals("source")) {
      throw new Refusal.NotFound("refusal.404");
    }
    KeepingRules.mayKeep(person, stewards.of(standing.stated(), reading)).demand();
    return standing;
  }

  private static boolean isUnnamed(MultipartFile file) {
    var name = file.getOriginalFilename();
    return name == null || name.isEmpty();
  }

  private List<Mistake> mistakes(Sent sent, @Nullable MultipartFile file, boolean isKnown) {
    var mistakes = new ArrayList<Mistake>();
    if (file == null) {
      // A browser sends the field even where nothing is chosen; what was carried along has none.
      mistakes.add(new Mistake("file", "keeping.document.again"));
    } else if (file.isEmpty() && isUnnamed(file)) {
      mistakes.add(new Mistake("file", "mistake.missing"));
    } else if (file.isEmpty()) {
      mistakes.add(new Mistake("file", "keeping.document.empty"));
    } else if (file.getSize() > limit.toBytes()) {
      mistakes.add(new Mistake("file", "keeping.document.large", limit.toMegabytes()));
    } else if (!isKnown) {
      mistakes.add(new Mistake("file", "keeping.document.kind"));
    }
    if (!VISIBILITIES.contains(sent.visibility())) {
      mistakes.add(
          new Mistake(
              "visibility", "mistake.word", sent.visibility(), String.join(", ", VISIBILITIES)));
    }
    Reasons.needed("why", sent.why()).ifPresent(mistakes::add);
    return mistakes;
  }
}
