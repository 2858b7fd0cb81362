package city.kontor.undo;

import city.kontor.accounts.Account;
import city.kontor.accounts.Once;
import city.kontor.offices.OfficeDoor;
import city.kontor.web.Answer;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking an act of an office back, from its journal: first a look, then one recording. */
@Controller
class UndoController {

  private final OfficeDoor door;
  private final Undo undo;
  private final UndoPages pages;
  private final Once once;

  UndoController(OfficeDoor door, Undo undo, UndoPages pages, Once once) {
    this.door = door;
    this.undo = undo;
    this.pages = pages;
    this.once = once;
  }

  @GetMapping("/offices/{slug}/journal/{no}/undo")
  Answer look(@PathVariable String slug, @PathVariable String no, Reading reading, Account person) {
    var office = door.toJournal(slug, person, reading);
    var act = undo.act(office.id(), door.name(office, reading), no, person, reading);
    Refusal.Conflict conflict = null;
    try {
      if (act.may().isGiven()) {
        undo.rehearse(act, person);
      }
    } catch (Refusal.Conflict refused) {
      conflict = refused;
    }
    var refused = conflict;
    return Answer.personal(
        "undo/undo", () -> pages.page(office, act, person, null, List.of(), refused, reading));
  }

  @PostMapping("/offices/{slug}/journal/{no}/undo")
  Object undo(
      @PathVariable String slug,
      @PathVariable String no,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(name = Once.FORM, defaultValue = "") String form,
      Reading reading,
      Account person) {
    var office = door.toJournal(slug, person, reading);
    var act = undo.act(office.id(), door.name(office, reading), no, person, reading);
    act.may().demand();
    var mistakes = Undo.mistakes(why.strip());
    if (!mistakes.isEmpty()) {
      return Answer.personal(
              "undo/undo", () -> pages.page(office, act, person, why, mistakes, null, reading))
          .status(422);
    }
    try {
      var path =
          once.path(
              person,
              form,
              act.no() + "\n" + why,
              () -> {
                undo.undo(act, why.strip(), person);
                return "/offices/" + office.slug() + "/journal";
              });
      return Redirect.onward(path, reading);
    } catch (Refusal.Conflict conflict) {
      return Answer.personal(
              "undo/undo", () -> pages.page(office, act, person, why, List.of(), conflict, reading))
          .status(409);
    }
  }
}
