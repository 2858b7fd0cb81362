package city.kontor.journal;

import city.kontor.facts.Course;
import city.kontor.web.Answer;
import city.kontor.web.Format;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that was recorded in public, in order; with it a copy of the register is kept. */
@Controller
class ChangeFeedController {

  private static final String PATH = "/changes";

  private final Histories histories;
  private final Languages languages;

  ChangeFeedController(Histories histories, Languages languages) {
    this.histories = histories;
    this.languages = languages;
  }

  @GetMapping(PATH)
  Answer show(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String before,
      Reading reading) {
    var asked = Asked.of(after, before);
    return histories
        .answer(subject(reading), asked, _ -> Map.of(), reading)
        .lines(() -> histories.lines(new Course.Part.Whole(true), Asked.after(after), reading));
  }

  private Histories.Subject subject(Reading reading) {
    var words = languages.words(reading.language());
    return new Histories.Subject(
        new Course.Part.Whole(false),
        null,
        Head.of(words.say("journal.feed"), words.say("journal.feed.lede"), "").undated(),
        List.of(words.say("journal.feed.lede"), words.say("journal.feed.copy")),
        List.of(
            new Link(words.say("journal.feed.lines"), reading.to(PATH, Format.JSONL)),
            new Link(words.say("journal.feed.atom"), reading.to(PATH, Format.ATOM))),
        PATH);
  }
}
