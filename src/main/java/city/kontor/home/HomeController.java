package city.kontor.home;

import city.kontor.web.Answer;
import city.kontor.web.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
class HomeController {

  private final HomePages pages;

  HomeController(HomePages pages) {
    this.pages = pages;
  }

  @GetMapping("/")
  Answer show(Reading reading) {
    return Answer.page("home/show", () -> pages.page(reading))
        .data(() -> pages.data(reading))
        .picture(() -> pages.picture(reading));
  }
}
