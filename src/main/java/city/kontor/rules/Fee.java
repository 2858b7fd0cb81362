package city.kontor.rules;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a fee comes to, with every step.
 *
 * @param amount null when it is not known, for the last of the reasons
 */
public record Fee(@Nullable Money amount, List<Reason> reasons) {

  public Fee {
    reasons = List.copyOf(reasons);
  }

  public boolean isKnown() {
    return amount != null;
  }
}
