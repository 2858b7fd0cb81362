package city.kontor.projects;

import city.kontor.dates.Period;
import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * The part an organization has in a project. Who reports on it at a meeting need not lead it.
 *
 * @param meeting at which a reporter reported
 */
public record Participation(
    @Of("projects") FactId project,
    @Of("organizations") FactId organization,
    Role role,
    @Of("meetings") @Nullable FactId meeting,
    Period period) {

  Participation with(Period other) {
    return new Participation(project, organization, role, meeting, other);
  }
}
