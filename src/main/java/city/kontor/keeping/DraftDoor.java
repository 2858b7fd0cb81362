package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.web.Answer;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Opens a form or, where it no longer opens, leads to what somebody had typed into it. */
@Component
class DraftDoor {

  private final Drafts drafts;

  DraftDoor(Drafts drafts) {
    this.drafts = drafts;
  }

  /**
   * @param sent the address of the form, which names the draft
   * @throws Refusal as the form, where this person has typed nothing into it
   */
  Object open(
      MultiValueMap<String, String> sent, Account person, Reading reading, Supplier<Answer> form) {
    try {
      return form.get();
    } catch (Refusal.NotFound | Refusal.NotAllowed refused) {
      return drafts
          .find(sent.getFirst(Typed.DRAFT), person)
          .<Object>map(it -> Redirect.onward(it.typedPath(), reading))
          .orElseThrow(() -> refused);
    }
  }
}
