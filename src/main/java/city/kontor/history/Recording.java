package city.kontor.history;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One act as it was recorded: its number, its moment in UTC, who, and why. */
public record Recording(long no, OffsetDateTime at, @Nullable UUID office, String why) {}
