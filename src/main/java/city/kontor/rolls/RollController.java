package city.kontor.rolls;

import city.kontor.accounts.Account;
import city.kontor.accounts.Once;
import city.kontor.keepers.Custody;
import city.kontor.meetings.Meetings;
import city.kontor.web.Answer;
import city.kontor.web.Mistake;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Electoral rolls of a meeting: those that were frozen, and the one of today. */
@Controller
@RequestMapping("/meetings/{slug}/electoral-rolls")
class RollController {

  private final Meetings meetings;
  private final ElectoralRolls rolls;
  private final Custody custody;
  private final RollLists lists;
  private final RollPages pages;
  private final RollComparisonPages comparisons;
  private final Once once;

  RollController(
      Meetings meetings,
      ElectoralRolls rolls,
      Custody custody,
      RollLists lists,
      RollPages pages,
      RollComparisonPages comparisons,
      Once once) {
    this.meetings = meetings;
    this.rolls = rolls;
    this.custody = custody;
    this.lists = lists;
    this.pages = pages;
    this.comparisons = comparisons;
    this.once = once;
  }

  @GetMapping
  Object list(@PathVariable String slug, Reading reading, @Nullable Principal who) {
    var meeting = meetings.at(slug, reading);
    if (!meeting.slug().equals(slug)) {
      return Redirect.to(meeting.path() + "/electoral-rolls", reading);
    }
    var person = Account.of(who).orElse(null);
    return Answer.page("rolls/list", () -> lists.page(meeting, null, List.of(), person, reading))
        .data(() -> lists.data(meeting, person, reading));
  }

  @PostMapping
  Object freeze(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String day,
      @RequestParam(required = false) @Nullable String why,
      @RequestParam(name = Once.FORM, defaultValue = "") String opened,
      Reading reading,
      Account person) {
    var meeting = meetings.at(slug, reading);
    rolls.mayFreeze(meeting, person, reading).demand();
    var form = RollForm.of(day, why);
    var path = meeting.path() + "/electoral-rolls";
    try {
      var read = form.read();
      return Redirect.onward(
          once.path(
              person,
              opened,
              path + "\n" + form.typed(),
              () -> path + "/" + rolls.freeze(meeting, read, form.why(), person, reading).roll()),
          reading);
    } catch (Refusal.Invalid invalid) {
      return form(meeting, form, invalid.mistakes(), person, reading);
    } catch (Refusal.Conflict conflict) {
      return form(meeting, form, List.of(conflict.at("why")), person, reading)
          .status(conflict.status());
    }
  }

  private Answer form(
      Meetings.Listed meeting,
      RollForm form,
      List<Mistake> mistakes,
      Account person,
      Reading reading) {
    return Answer.personal("rolls/list", () -> lists.page(meeting, form, mistakes, person, reading))
        .status(422);
  }

  /** As it would be frozen now, for the reader's day. */
  @GetMapping("/drawn")
  Answer drawn(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String page,
      Reading reading,
      Account person) {
    var meeting = meetings.at(slug, reading);
    custody.maySee(person, meeting.meeting().network(), reading).demand();
    var paging = Paging.of(page, reading.format());
    var roll = pages.drawn(meeting, person, reading);
    return Answer.personal("rolls/show", () -> pages.page(roll, paging, reading))
        .data(() -> pages.data(roll, paging, reading))
        .csv(() -> pages.csv(roll, reading));
  }

  @GetMapping("/{roll}")
  Answer show(
      @PathVariable String slug,
      @PathVariable String roll,
      @RequestParam(required = false) @Nullable String page,
      Reading reading,
      @Nullable Principal who) {
    var meeting = meetings.at(slug, reading);
    var person = Account.of(who).orElse(null);
    var paging = Paging.of(page, reading.format());
    var shown = pages.frozen(meeting, rolls.at(meeting, roll, person, reading), person, reading);
    return Answer.page("rolls/show", () -> pages.page(shown, paging, reading))
        .data(() -> pages.data(shown, paging, reading))
        .csv(() -> pages.csv(shown, reading));
  }

  /** What another roll says otherwise: a frozen one, or the one of today for the same day. */
  @GetMapping("/{roll}/changes")
  Answer compare(
      @PathVariable String slug,
      @PathVariable String roll,
      @RequestParam(required = false) @Nullable String with,
      @RequestParam(required = false) @Nullable String page,
      Reading reading,
      Account person) {
    var meeting = meetings.at(slug, reading);
    custody.maySee(person, meeting.meeting().network(), reading).demand();
    var paging = Paging.of(page, reading.format());
    var other = with == null || with.isBlank() ? RollPages.DRAWN : with.strip();
    var held = comparisons.held(meeting, roll, other, person, reading);
    return Answer.personal("rolls/changes", () -> comparisons.page(held, paging, reading))
        .data(() -> comparisons.data(held, paging, reading));
  }
}
