package city.kontor.bodies;

import city.kontor.dates.Period;
import city.kontor.web.Words;
import org.jspecify.annotations.Nullable;

/** The words of bodies and seats in one language. */
record Offices(Words words) {

  /** What somebody is there, as this kind of body calls it: a member of a council, of a bureau. */
  String office(String office, BodyKind kind) {
    var general = words.sayOr("seat.office." + office, office.replace('-', ' '));
    return words.sayOr("seat.office." + office + "." + Words.key(kind), general);
  }

  String basis(@Nullable Basis basis) {
    return basis == null ? "" : words.word("seat.basis", basis);
  }

  /** Empty when neither end is known. */
  String spell(Period period) {
    return period.since() == null && period.until() == null ? "" : words.period(period);
  }

  /** How many such seats there are and how many are vacant, as far as that is known. */
  String said(@Nullable Integer number, int certain, int possible, @Nullable Vacancies vacant) {
    if (number == null) {
      return certain + possible == 0 ? words.say("seat.number.unknown") : "";
    }
    if (vacant == null) {
      return words.say("seat.number", number, certain, possible);
    }
    return vacant.isExact()
        ? words.say("seat.vacant", number, vacant.least())
        : words.say("seat.vacant.between", number, vacant.least(), vacant.most());
  }
}
