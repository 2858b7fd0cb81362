package city.kontor.standing;

import city.kontor.accounts.Account;
import city.kontor.networks.Networks;
import city.kontor.offices.Caretakers;
import city.kontor.offices.OfficeDoor;
import city.kontor.organizations.Organizations;
import city.kontor.web.Answer;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import java.security.Principal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How members stand with their networks, as far as each reader may see it. */
@Controller
class StandingController {

  private static final int UNPROCESSABLE = 422;

  private final Networks networks;
  private final Organizations organizations;
  private final Caretakers caretakers;
  private final OfficeDoor door;
  private final StandingPages pages;
  private final StandingDocuments documents;
  private final OfficeStandingPages ofOffices;
  private final PricePages prices;

  StandingController(
      Networks networks,
      Organizations organizations,
      Caretakers caretakers,
      OfficeDoor door,
      StandingPages pages,
      StandingDocuments documents,
      OfficeStandingPages ofOffices,
      PricePages prices) {
    this.networks = networks;
    this.organizations = organizations;
    this.caretakers = caretakers;
    this.door = door;
    this.pages = pages;
    this.documents = documents;
    this.ofOffices = ofOffices;
    this.prices = prices;
  }

  @GetMapping("/networks/{slug}/standing")
  Object list(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String page,
      Reading reading,
      @Nullable Principal who) {
    var network = networks.at(slug, reading);
    if (!network.slug().equals(slug)) {
      return Redirect.to(network.path() + "/standing", reading);
    }
    var paging = Paging.of(page, reading.format());
    var seeing = caretakers.keptBy(Account.of(who).orElse(null), network.id());
    return Answer.page("standing/list", () -> pages.list(network, seeing, paging, reading))
        .data(() -> documents.data(network, seeing, paging, reading))
        .csv(() -> documents.csv(network, seeing, reading));
  }

  @GetMapping("/networks/{slug}/standing/{member}")
  Object one(
      @PathVariable String slug,
      @PathVariable String member,
      Reading reading,
      @Nullable Principal who) {
    var network = networks.at(slug, reading);
    var organization = organizations.at(member, reading);
    if (!network.slug().equals(slug) || !organization.slug().equals(member)) {
      return Redirect.to(network.path() + "/standing/" + organization.slug(), reading);
    }
    var person = Account.of(who);
    var seeing = caretakers.keptBy(person.orElse(null), network.id());
    return Answer.page(
            "standing/show",
            () -> pages.one(network, organization, seeing, person.isPresent(), reading))
        .data(() -> documents.one(network, organization, seeing, reading));
  }

  @GetMapping("/offices/{slug}/memberships")
  Answer ofOffice(@PathVariable String slug, Reading reading, Account person) {
    var office = door.at(slug, reading);
    StandingRules.maySee(person, office.id(), door.name(office, reading)).demand();
    return Answer.personal("standing/office", () -> ofOffices.page(office, person, reading))
        .data(() -> ofOffices.data(office, person, reading));
  }

  @GetMapping("/networks/{slug}/price")
  Object price(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String participants,
      @RequestParam(required = false) @Nullable String member,
      Reading reading,
      @Nullable Principal who) {
    var network = networks.at(slug, reading);
    if (!network.slug().equals(slug)) {
      return Redirect.to(network.path() + "/price", reading);
    }
    var person = Account.of(who);
    var seeing = caretakers.keptBy(person.orElse(null), network.id());
    var asked = prices.asked(participants, member, reading);
    Supplier<StandingPage.Price> shown =
        () -> prices.page(network, asked, seeing, person.isPresent(), reading);
    return asked.mistakes().isEmpty()
        ? Answer.page("standing/price", shown)
            .data(() -> prices.data(network, asked, seeing, reading))
        : Answer.personal("standing/price", shown).status(UNPROCESSABLE);
  }
}
