package city.kontor.members;

import city.kontor.facts.Kept;
import city.kontor.web.Change;
import city.kontor.web.Link;
import city.kontor.web.Words;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which networks an organization joined and which it left. */
public final class SpellChanges {

  private SpellChanges() {}

  /**
   * The changes that the spells of one organization make.
   *
   * @param network what the network of a spell is called, and where that spell is told
   */
  public static List<Change> of(
      List<Kept<Membership>> spells,
      Rests rests,
      Function<Kept<Membership>, Link> network,
      Words words) {
    return Stream.concat(
            of(spells, network, words).stream(),
            rests.all().stream()
                .flatMap(
                    it ->
                        spells.stream()
                            .filter(spell -> spell.id().equals(it.fact().membership()))
                            .flatMap(spell -> rest(it, network.apply(spell)))))
        .toList();
  }

  private static Stream<Change> rest(Kept<Suspension> it, Link network) {
    return Change.of(
        it.fact().period(),
        "members.change.suspended-in-network",
        "members.change.lifted-in-network",
        it.id(),
        network.address(),
        network::words)
        .stream();
  }

  /** The same without the suspensions of its rights. */
  public static List<Change> of(
      List<Kept<Membership>> spells, Function<Kept<Membership>, Link> network, Words words) {
    return spells.stream()
        .flatMap(
            it -> {
              var link = network.apply(it);
              var changes =
                  Change.of(
                      it.fact().period(),
                      "members.change.joined-network",
                      "members.change.left-network",
                      it.id(),
                      link.address(),
                      () ->
                          it.fact().kind() == MembershipKind.MEMBER
                              ? link.words()
                              : words.say(
                                  "changes.of",
                                  link.words(),
                                  words.word("members.kind", it.fact().kind())));
              var own =
                  spells.stream()
                      .filter(other -> other.fact().network().equals(it.fact().network()))
                      .toList();
              return MemberChanges.stayingOn(
                  changes,
                  own,
                  "members.change.turned-in-network",
                  "members.change.again-in-network")
                  .stream();
            })
        .toList();
  }
}
