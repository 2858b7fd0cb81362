package city.kontor.facts;

import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The course of the record: what became of facts, in the order in which it was recorded. It is read
 * in stretches of any length, onward or back, and told anew from the facts themselves each time.
 *
 * <p>The public is told what it saw at each recording: public then, or released by that day. A fact
 * that a day releases has its turn between the last recording before that day and the next. So what
 * was told once stays as it was, and whoever kept a copy up to a number misses nothing when going
 * on from there. See decision 0022.
 */
@Service
public class Course {

  private static final String SHOWN =
      " and (visibility = 'public' or history.released(released, superseded))";

  private final JdbcClient jdbc;
  private final FactKinds kinds;
  private final Occasions occasions;
  private final Turns turns;

  Course(JdbcClient jdbc, FactKinds kinds, Occasions occasions, Turns turns) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.occasions = occasions;
    this.turns = turns;
  }

  /** Whose course, and who reads it. */
  public sealed interface Part {

    /**
     * All that the public saw.
     *
     * @param citing whether a document that appears or disappears is followed by the facts that
     *     cite it, which then have another source or one less
     */
    record Whole(boolean citing) implements Part {}

    /**
     * What the public saw of these facts.
     *
     * @param all whether the reader keeps them and is told what nobody else saw, too
     */
    record Of(Collection<FactId> facts, boolean all) implements Part {}

    /**
     * What an office recorded; narrowed to a person, a kind, some days.
     *
     * @param office null for the register's administrators, who act for no office
     * @param all whoever may see it; else what the public saw of it
     */
    record By(
        @Nullable FactId office,
        boolean all,
        @Nullable UUID account,
        @Nullable String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements Part {}
  }

  /**
   * A stretch of the course.
   *
   * @param further where to go on reading; empty at the end
   */
  public record Stretch(List<Turn> turns, Optional<Mark> further) {}

  /**
   * What comes after a mark, oldest first.
   *
   * @param from null for the beginning
   * @param most acts to look at; those that the reader may not see give no turn
   */
  public Stretch onward(Part part, @Nullable Mark from, Recorded recorded, int most) {
    return read(part, from, true, recorded, most);
  }

  /**
   * What came before a mark, newest first.
   *
   * @param from null for the end
   */
  public Stretch back(Part part, @Nullable Mark from, Recorded recorded, int most) {
    return read(part, from, false, recorded, most);
  }

  /** A fact and those that refer to it, or ever did. */
  public Set<FactId> about(FactId subject, Recorded recorded) {
    return about(List.of(subject), recorded);
  }

  /** Some facts and those that refer to them, or ever did. */
  public Set<FactId> about(Collection<FactId> subjects, Recorded recorded) {
    var about = new LinkedHashSet<FactId>(subjects);
    about.addAll(referring(kinds.all(), subjects, "", recorded));
    return about;
  }

  /**
   * Some facts and those of which the public saw that they refer to them, or did: what referred to
   * them only as long as it was hidden has nothing to do with them.
   */
  public Set<FactId> shownAbout(Collection<FactId> subjects, Recorded recorded) {
    var about = new LinkedHashSet<FactId>(subjects);
    about.addAll(referring(kinds.all(), subjects, SHOWN, recorded));
    return about;
  }

  /** Those of a kind of which the public saw that they refer to some facts, or did. */
  public Set<FactId> shownAbout(Collection<FactId> subjects, String kind, Recorded recorded) {
    return referring(List.of(kinds.get(kind)), subjects, SHOWN, recorded);
  }

  private Set<FactId> referring(
      Collection<FactKind<?>> those,
      Collection<FactId> subjects,
      String narrowed,
      Recorded recorded) {
    var sql =
        those.stream()
            .flatMap(
                kind ->
                    FactTable.referring(kind.type()).stream()
                        .map(
                            column ->
                                "select id from %s_recorded where \"%s\" = any(:subjects::uuid[]) and history.held_between(recording, superseded, 0, :recorded)%s"
                                    .formatted(kind.table(), column, narrowed)))
            .collect(Collectors.joining(" union "));
    return new LinkedHashSet<>(
        jdbc.sql(sql)
            .param("subjects", FactIds.array(subjects))
            .param("recorded", recorded.no())
            .query((row, _) -> FactIds.of(row, "id"))
            .list());
  }

  private Stretch read(
      Part part, @Nullable Mark from, boolean onward, Recorded recorded, int most) {
    var read = occasions.of(part, from, onward, recorded, most);
    return new Stretch(
        turns.of(read, part),
        read.size() < most ? Optional.empty() : Optional.of(read.getLast().mark()));
  }
}
