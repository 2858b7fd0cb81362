package city.kontor.meetings;

import city.kontor.networks.Networks;
import city.kontor.web.Answer;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Meetings one by one, and those of a network. */
@Controller
class MeetingController {

  private final Meetings meetings;
  private final Networks networks;
  private final MeetingPages pages;
  private final MeetingLists lists;

  MeetingController(Meetings meetings, Networks networks, MeetingPages pages, MeetingLists lists) {
    this.meetings = meetings;
    this.networks = networks;
    this.pages = pages;
    this.lists = lists;
  }

  @GetMapping("/meetings/{slug}")
  Object show(@PathVariable String slug, Reading reading) {
    var found = meetings.at(slug, reading);
    if (!found.slug().equals(slug)) {
      return Redirect.to(found.path(), reading);
    }
    return Answer.page("meetings/show", () -> pages.page(found, reading))
        .data(() -> pages.data(found, reading));
  }

  @GetMapping("/networks/{slug}/meetings")
  Object list(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String page,
      Reading reading) {
    var network = networks.at(slug, reading);
    if (!network.slug().equals(slug)) {
      return Redirect.to(network.path() + "/meetings", reading);
    }
    var paging = Paging.of(page, reading.format());
    return Answer.page("meetings/list", () -> lists.page(network, paging, reading))
        .data(() -> lists.listing(network, paging, reading))
        .csv(() -> lists.csv(network, reading));
  }
}
