package city.kontor.web;

import java.util.List;

/** A page that says why there is no page. */
record RefusalPage(Head head, int status, String sentence, List<Link> near) implements Page {

  static RefusalPage of(int status, String sentence, List<Link> near, Words words) {
    var title = words.sayOr("refusal.title." + status, words.say("refusal.title"));
    return new RefusalPage(Head.of(title, sentence, "").undated(), status, sentence, near);
  }
}
