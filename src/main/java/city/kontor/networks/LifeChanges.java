package city.kontor.networks;

import city.kontor.facts.Kept;
import city.kontor.web.Change;
import city.kontor.web.Words;
import java.util.List;

/** When a network came into another stage of its life. */
public final class LifeChanges {

  private LifeChanges() {}

  /** Where one stage ends and another begins, the beginning is told. */
  public static List<Change> of(List<Kept<Life>> life, String address, Words words) {
    return life.stream()
        .flatMap(
            it ->
                Change.of(
                    it.fact().period(),
                    "networks.change.stage",
                    "networks.change.stage.ended",
                    it.id(),
                    address,
                    () -> words.word("network.stage.said", it.fact().stage()))
                    .stream())
        .filter(
            it ->
                it.sort() != Change.Sort.END
                    || life.stream()
                        .noneMatch(next -> it.on().equals(next.fact().period().since())))
        .toList();
  }
}
