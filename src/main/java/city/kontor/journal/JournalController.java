package city.kontor.journal;

import city.kontor.accounts.Account;
import city.kontor.offices.OfficeDoor;
import city.kontor.web.Answer;
import city.kontor.web.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What an office recorded and arranged, for the people of that office; and the same of the
 * administrators of the register.
 */
@Controller
class JournalController {

  private final OfficeDoor door;
  private final Journals journals;

  JournalController(OfficeDoor door, Journals journals) {
    this.door = door;
    this.journals = journals;
  }

  @GetMapping("/offices/{slug}/journal")
  Answer show(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String until,
      @RequestParam(required = false) @Nullable String before,
      Reading reading,
      Account account) {
    var office = door.toJournal(slug, account, reading);
    var sought = Sought.of(text, kind, person, from, until);
    return answer(new Journals.Whose(office), sought, before, reading, account);
  }

  @GetMapping("/administrators/journal")
  Answer register(
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String until,
      @RequestParam(required = false) @Nullable String before,
      Reading reading,
      Account account) {
    door.toRegister(account);
    var sought = Sought.of(text, kind, person, from, until);
    return answer(new Journals.Whose(null), sought, before, reading, account);
  }

  private Answer answer(
      Journals.Whose whose,
      Sought sought,
      @Nullable String before,
      Reading reading,
      Account account) {
    var asked = Asked.of(null, before);
    return Answer.personal(
            "journal/show", () -> journals.page(whose, sought, asked, account, reading))
        .csv(() -> journals.csv(whose, sought, account, reading));
  }
}
