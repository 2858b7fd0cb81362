package city.kontor.networks;

import city.kontor.web.Words;
import java.time.LocalDate;
import java.util.List;

/** A network's stage on a day, in words: what is certain, and what the dates only allow. */
final class Stages {

  private Stages() {}

  /** "Active", "perhaps active, perhaps suspended", "not known". */
  static String shortly(Networks.Staged stage, Words words) {
    if (stage.certain().isPresent()) {
      return words.word("network.stage", stage.certain().get().fact().stage());
    }
    if (stage.possible().isEmpty()) {
      return words.say("network.stage.unknown");
    }
    return words.say("network.stage.perhaps", either(stage, words));
  }

  /** The same as a sentence with the day and the spells in words. */
  static String sentence(Networks.Staged stage, LocalDate on, Words words) {
    if (stage.certain().isPresent()) {
      var life = stage.certain().get().fact();
      return words.say(
          "network.stage.certain",
          on,
          words.word("network.stage.said", life.stage()),
          words.period(life.period()));
    }
    if (stage.isBefore()) {
      return words.say("network.stage.before", on);
    }
    return stage.possible().isEmpty()
        ? words.say("network.stage.none", on)
        : words.say("network.stage.possible", on, either(stage, words));
  }

  private static String either(Networks.Staged stage, Words words) {
    List<String> stages =
        stage.possible().stream()
            .map(it -> words.word("network.stage.said", it.fact().stage()))
            .distinct()
            .toList();
    return String.join(words.say("network.stage.or"), stages);
  }
}
