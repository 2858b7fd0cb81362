package city.kontor.networks;

import city.kontor.changes.ChangePages;
import city.kontor.web.Answer;
import city.kontor.web.Paging;
import city.kontor.web.Pictures;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The networks, listed and one by one. */
@Controller
class NetworkController {

  private final Networks networks;
  private final NetworkListPages lists;
  private final NetworkPages pages;
  private final NetworkDocuments documents;
  private final ChangePages changes;
  private final Pictures pictures;

  NetworkController(
      Networks networks,
      NetworkListPages lists,
      NetworkPages pages,
      NetworkDocuments documents,
      ChangePages changes,
      Pictures pictures) {
    this.networks = networks;
    this.lists = lists;
    this.pages = pages;
    this.documents = documents;
    this.changes = changes;
    this.pictures = pictures;
  }

  @GetMapping("/networks")
  Answer list(@RequestParam(required = false) @Nullable String page, Reading reading) {
    var paging = Paging.of(page, reading.format());
    return Answer.page("networks/list", () -> lists.page(paging, reading))
        .data(() -> lists.data(paging, reading))
        .csv(() -> lists.csv(reading));
  }

  @GetMapping("/networks/{slug}")
  Object show(@PathVariable String slug, Reading reading) {
    var found = networks.at(slug, reading);
    if (!found.slug().equals(slug)) {
      return Redirect.to(found.path(), reading);
    }
    return Answer.page("networks/show", () -> pages.page(found, reading))
        .data(() -> documents.data(found, reading))
        .picture(() -> pictures.of(found.id(), reading));
  }

  @GetMapping("/networks/{slug}/changes")
  Object changes(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String until,
      @RequestParam(required = false) @Nullable String page,
      Reading reading) {
    var found = networks.at(slug, reading);
    if (!found.slug().equals(slug)) {
      return Redirect.to(found.path() + "/changes", reading);
    }
    return changes.answer(() -> pages.changing(found, reading), from, until, page, reading);
  }
}
