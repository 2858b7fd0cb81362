package city.kontor.applications;

import static city.kontor.applications.Side.NETWORK;
import static city.kontor.applications.Side.ORGANIZATION;

import city.kontor.applications.Step.Act;
import city.kontor.facts.Kept;
import city.kontor.members.Membership;
import city.kontor.rules.Currencies;
import city.kontor.web.Words;

/** What it owes: told, and to be paid before anything else may follow. */
final class Debts {

  private final Circumstances at;
  private final Findings found;

  Debts(Circumstances at, Findings found) {
    this.at = at;
    this.found = found;
  }

  /** Tells what is not paid. */
  void owed() {
    at.facts().unpaid().forEach(this::owed);
  }

  private void owed(CaseFacts.Bill bill) {
    found.note(
        bill.due() == null
            ? Note.of("owed", bill.number(), bill.left())
            : Note.of("owed.due", bill.number(), bill.left(), bill.due()));
  }

  Step pay(CaseFacts.Bill bill) {
    return at.step(Act.PAY, NETWORK)
        .turn(ORGANIZATION)
        .until(bill.due())
        .with("year", bill.year())
        .with("covers", "year")
        .with("invoice", bill.fact())
        .with("amount", Currencies.typed(bill.left().rest()))
        .with("currency", bill.left().rest().getCurrencyUnit().getCode())
        .with("received-on", at.day());
  }

  /** What a member owes it owes until it is paid, also when it leaves and after that. */
  void payWhatIsOwed() {
    at.facts().unpaid().stream().findFirst().map(this::pay).ifPresent(found::step);
  }

  /** What stays due of the fee of its last year, as its notice says. */
  void stillDue(Kept<Membership> spell) {
    at.last(at.facts().asked().resignations(), Resignation::givenOn, spell)
        .map(it -> it.fact().due())
        .ifPresent(it -> found.note(Note.of("still-due." + Words.key(it))));
  }
}
