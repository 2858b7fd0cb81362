package city.kontor.briefings;

import city.kontor.briefings.Briefing.Coming;
import city.kontor.briefings.Briefing.InNetwork;
import city.kontor.briefings.BriefingPage.Unknown;
import city.kontor.dates.Certainty;
import city.kontor.networks.Stage;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a mayor reads first, and what the sheet cannot tell. */
final class BriefingProse {

  private BriefingProse() {}

  /** What a mayor reads: how they are tied, where they meet, what is coming. */
  static List<String> of(Told told) {
    var words = told.words();
    var briefing = told.briefing();
    var cities = told.cities();
    var prose = new ArrayList<String>();
    var certain = tied(Certainty.CERTAIN, told);
    var possible = tied(Certainty.POSSIBLE, told);
    prose.add(
        certain.isEmpty()
            ? words.say("briefings.prose.untied", briefing.on(), cities.one(), cities.other())
            : words.say(
                "briefings.prose.tied", briefing.on(), cities.one(), cities.other(), certain));
    if (!possible.isEmpty()) {
      prose.add(words.say("partnerships.prose.possible", possible));
    }
    var both = briefing.shared(Certainty.CERTAIN);
    var perhaps = briefing.shared(Certainty.POSSIBLE);
    if (!both.isEmpty()) {
      prose.add(words.say("briefings.prose.networks", networks(both, told)));
    }
    if (!perhaps.isEmpty()) {
      prose.add(
          words.say(
              both.isEmpty()
                  ? "briefings.prose.networks.perhaps"
                  : "briefings.prose.networks.perhaps-also",
              networks(perhaps, told)));
    }
    if (both.isEmpty() && perhaps.isEmpty()) {
      prose.add(words.say("briefings.prose.networks.none"));
    }
    if (!briefing.events().isEmpty()) {
      var last = briefing.events().getFirst();
      prose.add(
          words.say(
              "briefings.prose.events",
              briefing.events().size(),
              told.name(last).text(),
              last.on()));
    }
    briefing.coming().stream()
        .findFirst()
        .ifPresent(
            it ->
                prose.add(
                    words.say(
                        "briefings.prose.coming",
                        it.years(),
                        words.word("partnerships.prose.kind", it.tie().fact().kind()),
                        when(it, words))));
    return prose;
  }

  private static String tied(Certainty wanted, Told told) {
    var words = told.words();
    var said =
        told.briefing().ties().stream()
            .filter(it -> it.fact().period().on(told.briefing().on()) == wanted)
            .map(
                it ->
                    words.say(
                        told.isContested(it.id())
                            ? "partnerships.prose.tie.contested"
                            : "partnerships.prose.tie",
                        words.word("partnerships.prose.kind", it.fact().kind()),
                        words.period(it.fact().period())))
            .toList();
    return said.isEmpty() ? "" : words.list(said);
  }

  /** The networks by name, with the stage of those that are not active. */
  private static String networks(List<InNetwork> networks, Told told) {
    var words = told.words();
    return words.list(
        networks.stream()
            .map(
                it ->
                    it.stage()
                        .certain()
                        .map(life -> life.fact().stage())
                        .filter(stage -> stage != Stage.ACTIVE)
                        .map(stage -> words.word("network.stage.said", stage))
                        .map(
                            stage ->
                                words.say(
                                    "briefings.in-stage", told.network(it.network().id()), stage))
                        .orElseGet(() -> told.network(it.network().id())))
            .toList());
  }

  /** Its day, its year, or the years it may fall in. */
  static String when(Coming it, Words words) {
    if (it.from().equals(it.to())) {
      return words.date(it.from());
    }
    var from = String.valueOf(it.from().getYear());
    var to = String.valueOf(it.to().getYear());
    return from.equals(to)
        ? words.say("anniversaries.some-day", from)
        : words.say("briefings.between", from, to);
  }

  /** What the sheet cannot tell, said as plainly as what it can. */
  static List<Unknown> unknown(Told told) {
    var words = told.words();
    var briefing = told.briefing();
    var unknown = new ArrayList<Unknown>();
    briefing
        .questions()
        .forEach(it -> unknown.add(new Unknown(it.content(), it.language(), "", null)));
    for (var it : briefing.claims()) {
      var wording = it.fact().wording();
      var source = told.documents().get(it.fact().document());
      if (wording != null && source != null) {
        unknown.add(
            new Unknown(
                words.say(
                    "briefings.unknown.claim",
                    source.document().publisherIn(told.reading().language()).name()),
                null,
                words.say("briefings.unknown.quoted", wording),
                source.document().languageOf(wording)));
      }
    }
    briefing.ties().stream()
        .filter(it -> it.fact().period().since() != null)
        .filter(it -> !Objects.requireNonNull(it.fact().period().since()).isExact())
        .forEach(
            it ->
                unknown.add(
                    Unknown.of(
                        words.say(
                            "briefings.unknown.day",
                            words.word("partnerships.kind", it.fact().kind()),
                            it.fact().period().since()))));
    var incomplete =
        briefing.onlyOne().stream()
            .filter(it -> !it.complete())
            .map(it -> told.network(it.network().id()))
            .toList();
    if (!incomplete.isEmpty()) {
      unknown.add(Unknown.of(words.say("briefings.unknown.members", words.list(incomplete))));
    }
    unknown.add(Unknown.of(words.say("briefings.unknown.events")));
    unknown.add(Unknown.of(words.say("briefings.unknown.visits")));
    return unknown;
  }
}
