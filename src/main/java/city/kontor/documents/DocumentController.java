package city.kontor.documents;

import city.kontor.accounts.Account;
import city.kontor.accounts.Once;
import city.kontor.facts.Addresses;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import city.kontor.keepers.KeepingRules;
import city.kontor.keepers.Stewards;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The document itself: uploaded by whoever keeps what is said of it, and handed out, never run. */
@Controller
class DocumentController {

  private final Attaching attaching;
  private final Stewards stewards;
  private final Facts facts;
  private final Addresses addresses;
  private final SourceFiles files;
  private final DocumentPages pages;
  private final Once once;
  private final Clock clock;

  DocumentController(
      Attaching attaching,
      Stewards stewards,
      Facts facts,
      Addresses addresses,
      SourceFiles files,
      DocumentPages pages,
      Once once,
      Clock clock) {
    this.attaching = attaching;
    this.stewards = stewards;
    this.facts = facts;
    this.addresses = addresses;
    this.files = files;
    this.pages = pages;
    this.once = once;
    this.clock = clock;
  }

  @GetMapping("/facts/{id}/document")
  Answer blank(@PathVariable String id, Reading reading, Account person) {
    var source = source(id, person, reading);
    return form(source, new Paper(null, "public", ""), List.of(), person, reading);
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
    var paper = new Paper(file, visibility, why);
    try {
      var ready = attaching.ready(paper, source, null, person, reading);
      var path =
          once.path(
              person,
              form,
              ready.sent(),
              () -> {
                attaching.put(ready, person);
                return "/facts/" + source.stated().id();
              });
      return Redirect.onward(path, reading);
    } catch (Refusal.Invalid invalid) {
      return refused(source, paper, invalid.mistakes(), person, reading)
          .status(attaching.isTooLarge(file) ? 413 : 422);
    }
  }

  private Answer refused(
      Standing source, Paper paper, List<Mistake> mistakes, Account person, Reading reading) {
    var all = new ArrayList<>(mistakes);
    if (all.stream().noneMatch(it -> it.field().equals("file"))) {
      // No browser fills in a file again.
      all.add(new Mistake("file", "keeping.document.again"));
    }
    return form(source, paper, all, person, reading);
  }

  private Answer form(
      Standing source, Paper paper, List<Mistake> mistakes, Account person, Reading reading) {
    return Answer.personal(
        "documents/document",
        () -> pages.form(source, paper, mistakes, attaching.limit(), person, reading));
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
    if (!FactId.isOne(id)) {
      throw new Refusal.NotFound("refusal.fact", id);
    }
    return attaching.source(FactId.of(id), person, reading);
  }
}
