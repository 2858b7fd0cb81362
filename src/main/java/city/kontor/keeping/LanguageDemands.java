package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.facts.Facts;
import city.kontor.facts.LanguageTags;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The language that a name, a text or a document is said to be in is one that there is. What is
 * recorded already may stay as it is.
 */
@Component
class LanguageDemands implements Demands {

  private static final String LANGUAGE = "language";

  private final Facts facts;

  LanguageDemands(Facts facts) {
    this.facts = facts;
  }

  @Override
  public List<Mistake> mistakes(Facts.Stated said, Account person, Reading reading) {
    return said.form().get(LANGUAGE).filter(it -> !it.equals(recorded(said, reading))).stream()
        .flatMap(it -> LanguageTags.mistake(LANGUAGE, it).stream())
        .toList();
  }

  private String recorded(Facts.Stated said, Reading reading) {
    return facts
        .standing(said.id(), reading.recorded())
        .flatMap(it -> it.stated().form().get(LANGUAGE))
        .orElse("");
  }

  @Override
  public List<Mistake> cautions(Facts.Stated said, Reading reading) {
    return List.of();
  }
}
