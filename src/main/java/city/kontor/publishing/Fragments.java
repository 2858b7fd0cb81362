package city.kontor.publishing;

import city.kontor.organizations.Organizations;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import org.springframework.stereotype.Component;

/** Composes a city's memberships for another site: the same words, whole addresses, a credit. */
@Component
class Fragments {

  private final Memberships memberships;
  private final Languages languages;

  Fragments(Memberships memberships, Languages languages) {
    this.memberships = memberships;
    this.languages = languages;
  }

  FragmentPage page(Organizations.Listed city, boolean styled, Reading abroad) {
    var words = languages.words(abroad.language());
    return new FragmentPage(
        memberships.page(city, abroad),
        styled,
        new Link(words.say("fragment.register"), abroad.to(city.path() + "/memberships")),
        words.say("fragment.credit", abroad.on()));
  }
}
