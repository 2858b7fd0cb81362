package city.kontor.applications;

import static city.kontor.applications.Side.ORGANIZATION;

import city.kontor.applications.Step.Act;
import city.kontor.history.FactId;
import java.time.LocalDate;

/**
 * Finds where a case stands on a day, from what happened until then and the network's rules. It
 * knows no network: where its books say nothing, several steps are open and the silence is told.
 */
final class Procedure {

  private Procedure() {}

  static Case of(FactId network, FactId organization, CaseFacts facts, LocalDate day) {
    var at = new Circumstances(network, organization, facts, day);
    var found = new Findings();
    var debts = new Debts(at, found);
    debts.owed();
    var spell = at.now();
    if (spell.isPresent()) {
      var stage = new Belonging(at, found).of(spell.get());
      return found.of(at, stage, spell.get().fact().via());
    }
    var asked = at.application().filter(it -> !at.isSettled(it));
    if (asked.isPresent()) {
      var stage = new Joining(at, found).of(asked.get());
      return found.of(at, stage, asked.get().fact().via());
    }
    var former = at.former();
    former.ifPresent(debts::stillDue);
    debts.payWhatIsOwed();
    found.step(at.step(Act.APPLY, ORGANIZATION).with("applied-on", day).restingOn(at.admission()));
    found.step(at.step(Act.ENQUIRE, ORGANIZATION).with("enquired-on", day));
    return found.of(at, former.isPresent() ? Stage.FORMER : Stage.NONE, null);
  }
}
