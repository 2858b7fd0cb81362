package city.kontor.applications;

import city.kontor.accounts.Account;
import city.kontor.keepers.Custody;
import city.kontor.networks.Networks;
import city.kontor.offices.OfficeDoor;
import city.kontor.organizations.Organizations;
import city.kontor.web.Answer;
import city.kontor.web.Format;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Cases, for those who are parties to them. What is done in them are acts on facts. */
@Controller
class CaseController {

  private static final int UNPROCESSABLE = 422;

  private final Networks networks;
  private final Organizations organizations;
  private final OfficeDoor door;
  private final Custody custody;
  private final Cases cases;
  private final CasePages pages;
  private final CaseLists lists;

  CaseController(
      Networks networks,
      Organizations organizations,
      OfficeDoor door,
      Custody custody,
      Cases cases,
      CasePages pages,
      CaseLists lists) {
    this.networks = networks;
    this.organizations = organizations;
    this.door = door;
    this.custody = custody;
    this.cases = cases;
    this.pages = pages;
    this.lists = lists;
  }

  @GetMapping("/networks/{slug}/cases")
  Object queue(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String turn,
      @RequestParam(defaultValue = "") String of,
      Reading reading,
      Account person) {
    var network = networks.at(slug, reading);
    if (!network.slug().equals(slug)) {
      return Redirect.to(network.path() + "/cases", reading);
    }
    custody.maySee(person, network.id(), reading).demand();
    if (!of.isBlank() && reading.format() == Format.HTML) {
      return caseOf(network, of, person, reading);
    }
    var asked = CaseLists.turn(turn);
    return Answer.personal(
            "applications/list", () -> lists.queue(network, asked, "", List.of(), person, reading))
        .data(() -> lists.queueData(network, asked, person, reading))
        .csv(() -> lists.queueCsv(network, asked, person, reading));
  }

  /** Leads to the case of whoever is named, also where nothing is recorded of it yet. */
  private Object caseOf(Networks.Listed network, String typed, Account person, Reading reading) {
    try {
      var party = organizations.meant("of", typed.strip(), reading);
      return Redirect.onward(network.path() + "/cases/" + party.slug(), reading);
    } catch (Refusal.Invalid unclear) {
      return Answer.personal(
              "applications/list",
              () -> lists.queue(network, null, typed, unclear.mistakes(), person, reading))
          .status(UNPROCESSABLE);
    }
  }

  @GetMapping("/networks/{slug}/cases/{organization}")
  Object show(
      @PathVariable String slug,
      @PathVariable String organization,
      Reading reading,
      Account person) {
    var network = networks.at(slug, reading);
    var party = organizations.at(organization, reading);
    if (!network.slug().equals(slug) || !party.slug().equals(organization)) {
      return Redirect.to(network.path() + "/cases/" + party.slug(), reading);
    }
    var found = cases.of(network.id(), party.id(), person, reading);
    CaseRules.maySee(person, found.of().parties(), custody, reading).demand();
    return Answer.personal("applications/show", () -> pages.page(found, person, reading))
        .data(() -> pages.data(found, person, reading));
  }

  @GetMapping("/offices/{slug}/cases")
  Answer ofOffice(@PathVariable String slug, Reading reading, Account person) {
    var office = door.at(slug, reading);
    custody.maySee(person, office.id(), reading).demand();
    return Answer.personal("applications/list", () -> lists.ofOffice(office, person, reading))
        .data(() -> lists.ofOfficeData(office, person, reading));
  }
}
