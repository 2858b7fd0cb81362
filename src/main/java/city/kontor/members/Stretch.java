package city.kontor.members;

import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a membership, parted where the network or the rights of the member rested. */
public record Stretch(Period period, Part part) {

  /** What tells it from the others: the end of a part is not the end of the membership. */
  public enum Part {
    WHOLE,
    /** While the network was at work. */
    ACTIVE,
    /** While the activities of the network were suspended. */
    REST,
    /** While the member had its rights. */
    ENTITLED,
    /** While the rights of the member were suspended. */
    SUSPENDED
  }

  public boolean atRest() {
    return part == Part.REST || part == Part.SUSPENDED;
  }

  /** What tells of it. */
  public String key() {
    return part == Part.WHOLE ? "members.line" : "members.line." + Words.key(part);
  }

  /** A time within a spell, and whether something rested in it. */
  private record Piece(Period period, boolean atRest) {}

  /**
   * Parts a spell, both given oldest first.
   *
   * @param network when the activities of the network rested
   * @param own when the rights of the member did
   */
  public static List<Stretch> of(Period spell, List<Period> network, List<Period> own) {
    var working = pieces(spell, network).size() > 1 ? Part.ACTIVE : Part.ENTITLED;
    var stretches =
        pieces(spell, own).stream()
            .flatMap(
                it ->
                    it.atRest()
                        ? Stream.of(new Stretch(it.period(), Part.SUSPENDED))
                        : pieces(it.period(), network).stream()
                            .map(x -> new Stretch(x.period(), x.atRest() ? Part.REST : working)))
            .toList();
    return stretches.size() == 1 && !stretches.getFirst().atRest()
        ? List.of(new Stretch(stretches.getFirst().period(), Part.WHOLE))
        : stretches;
  }

  private static List<Piece> pieces(Period spell, List<Period> rests) {
    var pieces = new ArrayList<Piece>();
    @Nullable Edtf from = spell.since();
    for (var rest : rests) {
      var restsFrom = laterOf(from, rest.since());
      if (!isBefore(restsFrom, spell.until()) || !isBefore(from, rest.until())) {
        continue;
      }
      if (restsFrom != null && !restsFrom.equals(from) && isBefore(from, restsFrom)) {
        pieces.add(new Piece(new Period(from, restsFrom, spell.earliest()), false));
      }
      if (rest.until() == null || !isBefore(rest.until(), spell.until())) {
        pieces.add(new Piece(new Period(restsFrom, spell.until(), spell.earliest()), true));
        return pieces;
      }
      pieces.add(new Piece(new Period(restsFrom, rest.until(), spell.earliest()), true));
      from = rest.until();
    }
    pieces.add(new Piece(new Period(from, spell.until(), spell.earliest()), false));
    return pieces;
  }

  /** Whether a spell from the one to the other has a possible day; null is never reached. */
  private static boolean isBefore(@Nullable Edtf from, @Nullable Edtf until) {
    return from == null || until == null || from.first().isBefore(until.last());
  }

  private static @Nullable Edtf laterOf(@Nullable Edtf one, @Nullable Edtf other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.last().isAfter(one.last()) ? other : one;
  }
}
