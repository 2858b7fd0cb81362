package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.web.Answer;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Drafts as they were typed. */
@Controller
class DraftController {

  private final DraftPages pages;
  private final Drafts drafts;

  DraftController(DraftPages pages, Drafts drafts) {
    this.pages = pages;
    this.drafts = drafts;
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
