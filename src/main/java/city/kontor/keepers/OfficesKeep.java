package city.kontor.keepers;

import city.kontor.history.FactId;
import city.kontor.names.Named;
import city.kontor.offices.Caretakers;
import city.kontor.organizations.Organizations;
import city.kontor.publishing.RecordKeepers;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An organization's own office keeps its record, or another office does on its behalf. */
@Component
class OfficesKeep implements RecordKeepers {

  private final Caretakers caretakers;
  private final Organizations organizations;
  private final Languages languages;

  OfficesKeep(Caretakers caretakers, Organizations organizations, Languages languages) {
    this.caretakers = caretakers;
    this.organizations = organizations;
    this.languages = languages;
  }

  @Override
  public Optional<String> of(FactId organization, Named name, Reading reading) {
    var words = languages.words(reading.language());
    if (!caretakers.withOffice(List.of(organization)).isEmpty()) {
      return Optional.of(words.say("keeping.kept-by-office", name.text()));
    }
    return caretakers
        .of(organization)
        .map(
            it ->
                words.say(
                    "keeping.care",
                    organizations.parties(List.of(it.office()), reading).text(it.office()),
                    name.text(),
                    it.since()));
  }
}
