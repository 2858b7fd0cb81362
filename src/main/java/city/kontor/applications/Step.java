package city.kontor.applications;

import city.kontor.history.FactId;
import city.kontor.rules.Ruled;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be done next.
 *
 * @param turn whose move it is
 * @param by who records it
 * @param until by when; null where nothing that is recorded says so
 * @param rule on which it rests; null where the books are silent
 * @param fact on which it is done; null where a new one is stated
 * @param fields with which the form opens: words, days, and things by their identities
 */
record Step(
    Act act,
    Side turn,
    Side by,
    @Nullable LocalDate until,
    @Nullable FactId rule,
    @Nullable FactId fact,
    Map<String, Object> fields) {

  /** What is done, and in which form. */
  enum Act {
    ENQUIRE("application"),
    APPLY("application"),
    ENDORSE("endorsement"),
    DECIDE("admission-decision"),
    INVOICE("invoice"),
    PAY("payment"),
    STATE_FROM_DECISION("membership"),
    STATE_FROM_PAYMENT("membership"),
    SUSPEND("suspension"),
    LIFT("suspension"),
    EXCLUDE("exclusion"),
    RESIGN("resignation"),
    CHANGE("membership"),
    END("membership");

    private final String kind;

    Act(String kind) {
      this.kind = kind;
    }

    String kind() {
      return kind;
    }
  }

  static Step of(Act act, Side side) {
    return new Step(act, side, side, null, null, null, Map.of());
  }

  Step turn(Side other) {
    return new Step(act, other, by, until, rule, fact, fields);
  }

  Step until(@Nullable LocalDate day) {
    return new Step(act, turn, by, day, rule, fact, fields);
  }

  /** Whether the day by which it was to be done has passed. */
  boolean isPast(LocalDate day) {
    return until != null && until.isBefore(day);
  }

  /** Where the books have such a rule. */
  Step restingOn(Optional<? extends Ruled<?>> other) {
    return new Step(act, turn, by, until, other.map(Ruled::id).orElse(null), fact, fields);
  }

  Step on(FactId other) {
    return new Step(act, turn, by, until, rule, other, fields);
  }

  Step with(String field, @Nullable Object value) {
    var all = new LinkedHashMap<>(fields);
    if (value != null) {
      all.put(field, value);
    }
    return new Step(act, turn, by, until, rule, fact, all);
  }

  /** The path of its form, without what it opens with. */
  String path() {
    if (fact == null) {
      return "/facts/new/" + act.kind();
    }
    return "/facts/" + fact + (act == Act.CHANGE ? "/change" : "/end");
  }
}
