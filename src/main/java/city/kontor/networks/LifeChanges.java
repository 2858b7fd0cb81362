package city.kontor.networks;

import city.kontor.facts.Kept;
import city.kontor.web.Change;
import city.kontor.web.Words;
import java.util.List;
import java.util.function.Function;

/** When a network came into another stage of its life. */
public final class LifeChanges {

  private LifeChanges() {}

  /** Where one stage ends and another begins, the beginning is told. */
  public static List<Change> of(List<Kept<Life>> life, String address, Words words) {
    return of(
        life,
        address,
        "networks.change.stage",
        "networks.change.stage.ended",
        it -> words.word("network.stage.said", it.stage()));
  }

  /** The same where several networks are told of, each by its name. */
  public static List<Change> of(
      List<Kept<Life>> life, String network, String address, Words words) {
    return of(
        life,
        address,
        "networks.change.staged",
        "networks.change.staged.ended",
        it -> words.say("changes.of", network, words.word("network.stage.said", it.stage())));
  }

  private static List<Change> of(
      List<Kept<Life>> life,
      String address,
      String began,
      String ended,
      Function<Life, String> said) {
    return life.stream()
        .flatMap(
            it ->
                Change.of(
                    it.fact().period(), began, ended, it.id(), address, () -> said.apply(it.fact()))
                    .stream())
        .filter(
            it ->
                it.sort() != Change.Sort.END
                    || life.stream()
                        .noneMatch(next -> it.on().equals(next.fact().period().since())))
        .toList();
  }
}
