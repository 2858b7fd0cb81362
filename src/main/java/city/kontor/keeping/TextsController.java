package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.accounts.Once;
import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts.Standing;
import city.kontor.history.FactId;
import city.kontor.web.Answer;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A text in all its languages: one form, one look, one recording. */
@Controller
class TextsController {

  private final FactKinds kinds;
  private final Keeping keeping;
  private final Texts texts;
  private final TextsPages pages;
  private final Deeds deeds;
  private final Drafts drafts;
  private final DraftDoor door;
  private final Once once;

  TextsController(
      FactKinds kinds,
      Keeping keeping,
      Texts texts,
      TextsPages pages,
      Deeds deeds,
      Drafts drafts,
      DraftDoor door,
      Once once) {
    this.drafts = drafts;
    this.door = door;
    this.once = once;
    this.kinds = kinds;
    this.keeping = keeping;
    this.texts = texts;
    this.pages = pages;
    this.deeds = deeds;
  }

  @GetMapping("/facts/new/{kind}/languages")
  Object blank(
      @PathVariable String kind,
      @RequestParam MultiValueMap<String, String> sent,
      Reading reading,
      Account person) {
    var found = kind(kind);
    return door.open(
        sent,
        person,
        reading,
        () -> {
          var named = TypedTexts.of(found, null, sent::getFirst);
          var typed = drafted(named, sent, person).orElseGet(() -> texts.blank(found, named));
          return form(typed.inNewForm(), null, person, reading);
        });
  }

  @PostMapping("/facts/new/{kind}/languages")
  Object state(
      @PathVariable String kind,
      @RequestParam MultiValueMap<String, String> sent,
      Reading reading,
      Account person) {
    var typed = TypedTexts.of(kind(kind), null, sent::getFirst).inNewForm();
    return posted(typed, null, sent, person, reading);
  }

  @GetMapping("/facts/{id}/languages")
  Object open(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      Reading reading,
      Account person) {
    return door.open(sent, person, reading, () -> opened(id, sent, person, reading));
  }

  private Answer opened(
      String id, MultiValueMap<String, String> sent, Account person, Reading reading) {
    var one = one(id, person, reading);
    var typed = texts.of(one, person, reading);
    var drafted = drafted(typed, sent, person);
    if (drafted.isEmpty() && keeping.withdrawn(one.stated().id(), person, reading).isPresent()) {
      throw new Refusal.NotFound("refusal.fact", id);
    }
    return form(drafted.orElse(typed), one, person, reading)
        .data(() -> pages.data(one.stated().id(), typed, reading));
  }

  @PostMapping("/facts/{id}/languages")
  Object keep(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      Reading reading,
      Account person) {
    var one = one(id, person, reading);
    var typed = TypedTexts.of(one.stated().kind(), one.stated().id(), sent::getFirst);
    return posted(typed, one, sent, person, reading);
  }

  /** Looks, saves, or goes on typing; nothing typed is lost on the way. */
  private Object posted(
      TypedTexts typed,
      @Nullable Standing one,
      MultiValueMap<String, String> sent,
      Account person,
      Reading reading) {
    texts.choices(one, person, reading);
    var step = String.valueOf(sent.getFirst(Typed.STEP));
    if (step.equals("drop")) {
      drafts.drop(typed.whole(), person);
      return Redirect.onward("/desk", reading);
    }
    if (step.equals("type")) {
      return form(typed, one, person, reading);
    }
    try {
      if (step.equals("draft")) {
        drafts.keep(typed.whole(), person);
        return Redirect.onward("/desk", reading);
      }
      if (step.equals("save")) {
        var path =
            once.path(
                person,
                typed.get(Typed.FORM),
                typed.whole().sent(),
                () -> save(typed, one, person, reading));
        return Redirect.onward(path, reading);
      }
      var prepared = texts.prepare(typed, person, reading);
      deeds.rehearse(prepared, person);
      return Answer.personal(
          "keeping/preview", () -> pages.preview(typed, prepared, person, reading));
    } catch (Refusal.Invalid invalid) {
      return Answer.personal(
              "keeping/texts",
              () -> pages.form(typed, one, person, invalid.mistakes(), null, reading))
          .status(422);
    } catch (Refusal.Conflict conflict) {
      return Answer.personal(
              "keeping/texts", () -> pages.form(typed, one, person, List.of(), conflict, reading))
          .status(409);
    }
  }

  private String save(TypedTexts typed, @Nullable Standing one, Account person, Reading reading) {
    var done = deeds.keep(texts.prepare(typed, person, reading), person);
    drafts.drop(typed.whole(), person);
    return done.path() + "?done=" + (one == null ? "state" : "correct");
  }

  /** What was typed before, where the address of the form names it. */
  private Optional<TypedTexts> drafted(
      TypedTexts typed, MultiValueMap<String, String> sent, Account person) {
    return drafts
        .of(typed.whole(), person)
        .filter(it -> it.id().toString().equals(sent.getFirst(Typed.DRAFT)))
        .map(it -> TypedTexts.of(typed.kind(), typed.of(), it.fields()::get));
  }

  private Answer form(TypedTexts typed, @Nullable Standing one, Account person, Reading reading) {
    texts.choices(one, person, reading);
    return Answer.personal(
        "keeping/texts", () -> pages.form(typed, one, person, List.of(), null, reading));
  }

  private FactKind<?> kind(String word) {
    var kind = kinds.get(word);
    if (!TypedTexts.isOf(kind)) {
      throw new Refusal.NotFound("refusal.404");
    }
    return kind;
  }

  /** The one of which all are; as it stood last, where somebody withdrew it meanwhile. */
  private Standing one(String id, Account person, Reading reading) {
    if (!FactId.isOne(id)) {
      throw new Refusal.NotFound("refusal.fact", id);
    }
    return texts.one(FactId.of(id), person, reading);
  }
}
