package city.kontor.offices;

import city.kontor.organizations.Organizations;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts into words who keeps whose record on their behalf. */
@Component
class CaretakerPages {

  private final Caretakers caretakers;
  private final Organizations organizations;
  private final Languages languages;

  CaretakerPages(Caretakers caretakers, Organizations organizations, Languages languages) {
    this.caretakers = caretakers;
    this.organizations = organizations;
    this.languages = languages;
  }

  CaretakersPage list(String organization, String office, List<Mistake> mistakes, Reading reading) {
    var words = languages.words(reading.language());
    var all = caretakers.all();
    var ids =
        all.stream().flatMap(it -> Stream.of(it.organization(), it.office())).distinct().toList();
    var parties = organizations.parties(ids, reading);
    return new CaretakersPage(
        Head.of(words.say("accounts.care"), words.say("accounts.care.lede"), "")
            .undated()
            .typed("/caretakers"),
        all.stream()
            .map(
                it ->
                    new CaretakersPage.Line(
                        parties.link(it.organization()),
                        words.say("accounts.care.by", parties.text(it.office()), it.since()),
                        reading.to(
                            "/caretakers/"
                                + parties
                                    .path(it.organization())
                                    .map(path -> path.replaceAll(".*/", ""))
                                    .orElse("")
                                + "/end")))
            .toList(),
        organization,
        office,
        mistakes.stream()
            .collect(Collectors.toMap(Mistake::field, it -> it.in(words), (first, _) -> first)));
  }
}
