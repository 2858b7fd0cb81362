package city.kontor.web;

import java.util.List;

/**
 * A page that says why there is no page.
 *
 * @param typed what somebody had typed into a form, so that it can be taken from here; else empty
 */
record RefusalPage(Head head, int status, String sentence, List<Link> near, String typed)
    implements Page {

  static RefusalPage of(int status, String sentence, List<Link> near, String typed, Words words) {
    var title = words.sayOr("refusal.title." + status, words.say("refusal.title"));
    return new RefusalPage(Head.of(title, sentence, "").undated(), status, sentence, near, typed);
  }
}
