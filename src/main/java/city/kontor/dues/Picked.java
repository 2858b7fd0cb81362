package city.kontor.dues;

import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which invoices of a network are looked at. */
enum Picked {
  UNPAID,
  OVERDUE,
  ALL;

  /** Where nothing is asked for, what is still to be paid. */
  static Picked of(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return UNPAID;
    }
    return Arrays.stream(values())
        .filter(it -> Words.key(it).equals(typed))
        .findFirst()
        .orElseThrow(() -> new Refusal.Malformed("refusal.invoices", typed));
  }

  boolean takes(Ledger.State state) {
    return switch (this) {
      case UNPAID ->
          state == Ledger.State.OPEN
              || state == Ledger.State.OVERDUE
              || state == Ledger.State.OTHER_CURRENCY;
      case OVERDUE -> state == Ledger.State.OVERDUE;
      case ALL -> true;
    };
  }

  /** The list of them. */
  String path(String list) {
    return this == UNPAID ? list : list + "?state=" + Words.key(this);
  }
}
