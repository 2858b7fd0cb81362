package city.kontor.offices;

import city.kontor.accounts.Account;
import city.kontor.web.Answer;
import city.kontor.web.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody who signs in begins. */
@Controller
class DeskController {

  private final DeskPages pages;

  DeskController(DeskPages pages) {
    this.pages = pages;
  }

  @GetMapping("/desk")
  Answer show(Reading reading, Account account) {
    return Answer.personal("offices/desk", () -> pages.page(account, reading));
  }
}
