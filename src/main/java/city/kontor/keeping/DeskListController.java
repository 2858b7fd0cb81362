package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.web.Answer;
import city.kontor.web.Format;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All of what the desk tells the first of, and drafts as they were typed. */
@Controller
class DeskListController {

  private final DeskListPages pages;
  private final ApprovalPages approvalPages;
  private final Drafts drafts;

  DeskListController(DeskListPages pages, ApprovalPages approvalPages, Drafts drafts) {
    this.pages = pages;
    this.approvalPages = approvalPages;
    this.drafts = drafts;
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
    var answer = Answer.personal("keeping/desk-list", () -> leaf);
    return list.equals(DeskPanel.APPROVALS)
        ? answer.data(() -> approvalPages.data(person, paging, reading))
        : answer;
  }

  @GetMapping("/desk/drafts/{id}")
  Answer draft(@PathVariable String id, Reading reading, Account person) {
    var draft = find(id, person);
    return Answer.personal("keeping/draft", () -> pages.draft(draft, reading));
  }

  @PostMapping("/desk/drafts/{id}")
  Object drop(@PathVariable String id, Reading reading, Account person) {
    drafts.drop(find(id, person), person);
    return Redirect.onward("/desk", reading);
  }

  private Draft find(String id, Account person) {
    return drafts.find(id, person).orElseThrow(() -> new Refusal.NotFound("refusal.404"));
  }
}
