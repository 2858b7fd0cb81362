package city.kontor.publishing;

import city.kontor.dates.Certainty;
import city.kontor.facts.Kept;
import city.kontor.members.Membership;
import city.kontor.projects.Role;
import city.kontor.web.Words;
import java.util.List;
import java.util.stream.Stream;

/** A network in one row of the table: what the city is in it, since when, what it does there. */
record Glance(
    Kept<Membership> spell, String as, String since, String seats, String hosted, String last) {

  static Glance of(Chapter chapter) {
    var words = chapter.words();
    var spell = chapter.part().spellOn(chapter.on());
    return new Glance(
        spell,
        as(spell.fact(), chapter),
        since(spell.fact(), chapter),
        list(
            Stream.concat(SeatSentences.now(chapter).stream(), leads(chapter)).distinct().toList(),
            words),
        list(MeetingSentences.hosted(chapter), words),
        Activities.last(chapter)
            .map(words::date)
            .orElseGet(() -> words.say("memberships.none-recorded")));
  }

  private static String list(List<String> said, Words words) {
    return said.isEmpty() ? words.say("memberships.none-recorded") : words.list(said);
  }

  /** What the city is in the network: surely, perhaps, or no longer. */
  private static String as(Membership spell, Chapter chapter) {
    var kind = Words.key(spell.kind());
    return switch (spell.period().on(chapter.on())) {
      case CERTAIN -> chapter.words().say("word.kind." + kind);
      case POSSIBLE ->
          chapter.words().say("memberships.perhaps", chapter.words().say("word.kind." + kind));
      case NOT -> chapter.words().say("memberships.former." + kind);
    };
  }

  private static String since(Membership spell, Chapter chapter) {
    var period = spell.period();
    var since = period.since();
    if (period.on(chapter.on()) == Certainty.NOT) {
      return chapter.words().period(period);
    }
    return since == null
        ? chapter.words().say("memberships.since.not-known")
        : chapter.words().date(since);
  }

  private static Stream<String> leads(Chapter chapter) {
    return chapter.roles(Role.LEAD).stream()
        .filter(it -> it.fact().period().possiblyOn(chapter.on()))
        .map(
            it ->
                chapter
                    .words()
                    .say(
                        ProjectSentences.isOpen(it, chapter)
                            ? "memberships.leads.open"
                            : "memberships.leads",
                        chapter.name(it.fact().project()),
                        it.fact().period()));
  }
}
