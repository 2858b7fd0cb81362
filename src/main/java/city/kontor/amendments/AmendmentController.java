package city.kontor.amendments;

import city.kontor.accounts.Account;
import city.kontor.accounts.Once;
import city.kontor.keepers.Custody;
import city.kontor.networks.Networks;
import city.kontor.web.Answer;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** New versions of a network's rules, for the office that keeps its record. */
@Controller
class AmendmentController {

  private static final String LIST = "/rules/drafts";

  private final Networks networks;
  private final Custody custody;
  private final Versions versions;
  private final AmendmentPages pages;
  private final Once once;

  AmendmentController(
      Networks networks, Custody custody, Versions versions, AmendmentPages pages, Once once) {
    this.networks = networks;
    this.custody = custody;
    this.versions = versions;
    this.pages = pages;
    this.once = once;
  }

  @GetMapping("/networks/{slug}/rules/drafts")
  Answer list(@PathVariable String slug, Reading reading, Account person) {
    var network = seen(slug, person, reading);
    return list(network, DraftForm.toBegin(_ -> null), List.of(), person, reading)
        .data(() -> pages.data(network, reading));
  }

  @PostMapping("/networks/{slug}/rules/drafts")
  Object begin(
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> sent,
      Reading reading,
      Account person) {
    var network = kept(slug, person, reading);
    var form = DraftForm.toBegin(sent::getFirst);
    try {
      demand(form);
      var list = network.path() + LIST;
      var path =
          once.path(
              person,
              opened(sent),
              list + "\n" + form.typed(),
              () -> {
                versions.begin(network, form, person, reading);
                return list + "/" + form.get("slug");
              });
      return Redirect.onward(path, reading);
    } catch (Refusal.Invalid invalid) {
      return list(network, form, invalid.mistakes(), person, reading).status(422);
    } catch (Refusal.Conflict conflict) {
      return list(network, form, List.of(conflict.at("slug")), person, reading).status(409);
    }
  }

  @GetMapping("/networks/{slug}/rules/drafts/{book}")
  Answer show(
      @PathVariable String slug, @PathVariable String book, Reading reading, Account person) {
    var network = seen(slug, person, reading);
    versions.at(network.id(), book);
    return page(network, book, DraftForm.toAdopt(_ -> null), List.of(), person, reading)
        .data(() -> pages.data(network, book, person, reading));
  }

  @PostMapping("/networks/{slug}/rules/drafts/{book}/adoption")
  Object adopt(
      @PathVariable String slug,
      @PathVariable String book,
      @RequestParam MultiValueMap<String, String> sent,
      Reading reading,
      Account person) {
    var network = kept(slug, person, reading);
    var form = DraftForm.toAdopt(sent::getFirst);
    try {
      demand(form);
      var path =
          once.path(
              person,
              opened(sent),
              network.path() + LIST + "/" + book + "\n" + form.typed(),
              () -> {
                versions.adopt(network, book, form, person, reading);
                return network.path() + "/rules";
              });
      return Redirect.onward(path, reading);
    } catch (Refusal.Invalid invalid) {
      return page(network, book, form, invalid.mistakes(), person, reading).status(422);
    } catch (Refusal.Conflict conflict) {
      return page(network, book, form, List.of(conflict.at("adoption")), person, reading)
          .status(409);
    }
  }

  private static String opened(MultiValueMap<String, String> sent) {
    return Objects.requireNonNullElse(sent.getFirst(Once.FORM), "");
  }

  private static void demand(DraftForm form) {
    if (!form.mistakes().isEmpty()) {
      throw new Refusal.Invalid(form.mistakes());
    }
  }

  private Answer list(
      Networks.Listed network,
      DraftForm form,
      List<Mistake> mistakes,
      Account person,
      Reading reading) {
    return Answer.personal(
        "amendments/list", () -> pages.list(network, form, mistakes, person, reading));
  }

  private Answer page(
      Networks.Listed network,
      String book,
      DraftForm form,
      List<Mistake> mistakes,
      Account person,
      Reading reading) {
    return Answer.personal(
        "amendments/show", () -> pages.page(network, book, form, mistakes, person, reading));
  }

  private Networks.Listed seen(String slug, Account person, Reading reading) {
    var network = networks.at(slug, reading);
    custody.maySee(person, network.id(), reading).demand();
    return network;
  }

  private Networks.Listed kept(String slug, Account person, Reading reading) {
    var network = networks.at(slug, reading);
    custody.mayKeep(person, network.id(), reading).demand();
    return network;
  }
}
