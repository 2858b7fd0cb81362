package city.kontor.waiting;

import city.kontor.accounts.Account;
import city.kontor.web.Answer;
import city.kontor.web.Format;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All of what the desk tells the first of. */
@Controller
class DeskListController {

  private final DeskListPages pages;
  private final ApprovalPages approvalPages;

  DeskListController(DeskListPages pages, ApprovalPages approvalPages) {
    this.pages = pages;
    this.approvalPages = approvalPages;
  }

  @GetMapping("/desk/{list}")
  Answer list(
      @PathVariable String list,
      @RequestParam(required = false) @Nullable String page,
      Reading reading,
      Account person) {
    // What waits is told in sentences as data, too: no more of it at a time than on a page.
    var paging = Paging.of(page, Format.HTML);
    var leaf = pages.list(list, paging, person, reading);
    var answer = Answer.personal("waiting/desk-list", () -> leaf);
    return list.equals(DeskPanel.APPROVALS)
        ? answer.data(() -> approvalPages.data(person, paging, reading))
        : answer;
  }
}
