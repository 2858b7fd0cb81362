package city.kontor.projects;

import city.kontor.dates.Edtf;
import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/** Something done under a project: a conference, a training course, an event. */
public record Activity(
    @Of("projects") FactId project,
    ActivityKind kind,
    Edtf on,
    @Of("organizations") @Nullable FactId host) {}
