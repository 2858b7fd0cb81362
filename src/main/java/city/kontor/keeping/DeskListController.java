package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.accounts.Role;
import city.kontor.web.Answer;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** All of what the desk tells the first of, and drafts as they were typed. */
@Controller
class DeskListController {

  private final DeskListPages pages;
  private final Approvals approvals;
  private final ApprovalPages approvalPages;
  private final Drafts drafts;

  DeskListController(
      DeskListPages pages, Approvals approvals, ApprovalPages approvalPages, Drafts drafts) {
    this.pages = pages;
    this.approvals = approvals;
    this.approvalPages = approvalPages;
    this.drafts = drafts;
  }

  @GetMapping("/desk/{list}")
  Answer list(@PathVariable String list, Reading reading, Account person) {
    var page = pages.list(list, person, reading);
    var answer = Answer.personal("keeping/desk-list", () -> page);
    return list.equals(DeskPanel.APPROVALS)
        ? answer.data(
            () ->
                approvalPages.data(approvals.open(person.officesAs(Role.READER)), person, reading))
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
