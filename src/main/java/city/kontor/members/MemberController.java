package city.kontor.members;

import city.kontor.networks.Networks;
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

/** The members of a network on a day. */
@Controller
class MemberController {

  private final Networks networks;
  private final MemberPages pages;
  private final Pictures pictures;

  MemberController(Networks networks, MemberPages pages, Pictures pictures) {
    this.networks = networks;
    this.pages = pages;
    this.pictures = pictures;
  }

  @GetMapping("/networks/{slug}/members")
  Object list(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String page,
      Reading reading) {
    var network = networks.at(slug, reading);
    if (!network.slug().equals(slug)) {
      return Redirect.to(network.path() + "/members", reading);
    }
    var paging = Paging.of(page, reading.format());
    return Answer.page("members/list", () -> pages.list(network, paging, reading))
        .data(() -> pages.data(network, paging, reading))
        .csv(() -> pages.csv(network, reading))
        .picture(() -> pictures.of(network.id(), reading));
  }
}
