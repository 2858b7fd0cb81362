package city.kontor.dues;

import city.kontor.accounts.Account;
import city.kontor.facts.Addresses;
import city.kontor.history.FactId;
import city.kontor.names.Names;
import city.kontor.networks.Networks;
import city.kontor.offices.Caretakers;
import city.kontor.organizations.Organizations;
import city.kontor.web.Answer;
import city.kontor.web.Format;
import city.kontor.web.Mistake;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A secretariat's invoices: what is to be paid, and what a fee comes to before it is asked for. */
@Controller
class InvoiceController {

  private static final int UNPROCESSABLE = 422;

  private final Networks networks;
  private final Organizations organizations;
  private final Caretakers caretakers;
  private final Names names;
  private final Addresses addresses;
  private final InvoicePages pages;
  private final InvoiceDocuments documents;

  InvoiceController(
      Networks networks,
      Organizations organizations,
      Caretakers caretakers,
      Names names,
      Addresses addresses,
      InvoicePages pages,
      InvoiceDocuments documents) {
    this.networks = networks;
    this.organizations = organizations;
    this.caretakers = caretakers;
    this.names = names;
    this.addresses = addresses;
    this.pages = pages;
    this.documents = documents;
  }

  @GetMapping("/networks/{slug}/invoices")
  Answer list(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String page,
      Reading reading,
      Account person) {
    var network = networks.at(slug, reading);
    var paging = Paging.of(page, reading.format());
    var seeing = seeing(network, person, reading);
    var picked = Picked.of(state);
    return Answer.personal("dues/list", () -> pages.list(network, picked, seeing, paging, reading))
        .data(() -> documents.list(network, picked, seeing, paging, reading));
  }

  @GetMapping("/networks/{slug}/invoices/reckoning")
  Answer reckoning(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String member,
      @RequestParam(defaultValue = "") String category,
      Reading reading,
      Account person) {
    var network = networks.at(slug, reading);
    var _ = seeing(network, person, reading);
    if (member.isBlank() && reading.format() == Format.HTML) {
      return asking(network, "", List.of(), reading);
    }
    var as = category.isBlank() ? null : category(category);
    try {
      var meant = organizations.meant("member", member.strip(), reading);
      return Answer.personal("dues/reckoned", () -> pages.reckoned(network, meant, as, reading))
          .data(() -> documents.reckoned(network, meant, as, reading));
    } catch (Refusal.Invalid unclear) {
      if (reading.format() != Format.HTML) {
        throw unclear;
      }
      return asking(network, member, unclear.mistakes(), reading).status(UNPROCESSABLE);
    }
  }

  private Answer asking(
      Networks.Listed network, String typed, List<Mistake> mistakes, Reading reading) {
    return Answer.personal("dues/choose", () -> pages.asking(network, typed, mistakes, reading));
  }

  private FactId category(String slug) {
    return addresses
        .find("categories", slug)
        .map(Addresses.Found::fact)
        .orElseThrow(() -> new Refusal.Malformed("refusal.category", slug));
  }

  private Set<FactId> seeing(Networks.Listed network, Account person, Reading reading) {
    var kept = caretakers.keptBy(person, network.id());
    var name = names.of(List.of(network.id()), reading).text(network.id());
    DuesRules.maySee(kept, network.id(), name).demand();
    return kept;
  }
}
