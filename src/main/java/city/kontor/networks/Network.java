package city.kontor.networks;

import city.kontor.facts.Of;
import city.kontor.history.FactId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The profile of an organization that is a network. Elsewhere a network is always referred to by
 * the identity of its organization.
 *
 * @param form null where no source says what it is
 * @param capabilities what it has: membership, fees, bodies, joint-projects, editions and so on
 * @param recurrence how often it meets by its rules, ISO 8601 such as {@code P2Y}
 */
public record Network(
    @Of("organizations") FactId organization,
    @Nullable NetworkForm form,
    List<String> capabilities,
    @Nullable String recurrence) {

  public Network {
    capabilities = capabilities == null ? List.of() : List.copyOf(capabilities);
  }
}
