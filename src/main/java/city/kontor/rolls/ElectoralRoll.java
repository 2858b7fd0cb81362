package city.kontor.rolls;

import city.kontor.dates.Edtf;
import city.kontor.facts.Of;
import city.kontor.history.FactId;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.util.ArrayList;

/**
 * That a network fixed who may vote at a meeting. One that was frozen here has its entries beside
 * it; of one that is known from a paper only the numbers may be known.
 *
 * @param on the day for which it was judged
 * @param entitled how many members may vote
 * @param notEntitled how many may not
 * @param notKnown of how many it is not known
 */
record ElectoralRoll(
    @Of("meetings") FactId meeting,
    Edtf on,
    Integer entitled,
    Integer notEntitled,
    Integer notKnown) {

  ElectoralRoll {
    var mistakes = new ArrayList<Mistake>();
    if (!on.isExact()) {
      mistakes.add(new Mistake("on", "rolls.mistake.day"));
    }
    negative("entitled", entitled, mistakes);
    negative("not-entitled", notEntitled, mistakes);
    negative("not-known", notKnown, mistakes);
    if (!mistakes.isEmpty()) {
      throw new Refusal.Invalid(mistakes);
    }
  }

  private static void negative(String field, int number, ArrayList<Mistake> mistakes) {
    if (number < 0) {
      mistakes.add(new Mistake(field, "mistake.number", number));
    }
  }
}
