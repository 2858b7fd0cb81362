package city.kontor.undo;

import city.kontor.accounts.Account;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.keeping.Acting;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;

/** An act of an office taken back by a program, by the code of the form. */
@Service
public class ActingUndo {

  private final Undo undo;
  private final UndoPages pages;

  ActingUndo(Undo undo, UndoPages pages) {
    this.undo = undo;
    this.pages = pages;
  }

  /** Says what taking an act of an office back would make the register say. */
  public Acting.Looked look(
      FactId office, String officeName, String no, Account person, Reading reading) {
    var act = undo.act(office, officeName, no, person, reading);
    undo.rehearse(act, person);
    return new Acting.Looked(pages.lines(act, person, reading), false, false, "", List.of());
  }

  /**
   * Takes an act of an office back, in one recording.
   *
   * @throws Refusal with the rule that refuses it, or what stands in the way
   */
  public Recorded undo(
      FactId office, String officeName, String no, String why, Account person, Reading reading) {
    var act = undo.act(office, officeName, no, person, reading);
    act.may().demand();
    var mistakes = Undo.mistakes(why);
    if (!mistakes.isEmpty()) {
      throw new Refusal.Invalid(mistakes);
    }
    return undo.undo(act, why, person);
  }
}
