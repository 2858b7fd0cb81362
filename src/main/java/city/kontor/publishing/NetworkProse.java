package city.kontor.publishing;

import city.kontor.dates.Certainty;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.meetings.MeetingStatus;
import city.kontor.meetings.Meetings;
import city.kontor.members.Members;
import city.kontor.members.MembershipKind;
import city.kontor.names.Names;
import city.kontor.networks.Milestone;
import city.kontor.networks.Networks;
import city.kontor.networks.Recurrence;
import city.kontor.networks.SecretariatKind;
import city.kontor.networks.SectionKind;
import city.kontor.networks.Stage;
import city.kontor.summits.Summits;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Says in sentences what a network is and was, as of a day; every sentence from a fact. */
@Component
class NetworkProse {

  private static final int NAMED_MEMBERS = 20;

  private final Networks networks;
  private final Members members;
  private final Meetings meetings;
  private final Summits summits;
  private final Names names;
  private final Languages languages;

  NetworkProse(
      Networks networks,
      Members members,
      Meetings meetings,
      Summits summits,
      Names names,
      Languages languages) {
    this.networks = networks;
    this.members = members;
    this.meetings = meetings;
    this.summits = summits;
    this.names = names;
    this.languages = languages;
  }

  List<Said> tell(Networks.Listed network, Reading reading) {
    var words = languages.words(reading.language());
    var said = new ArrayList<Said>();
    descriptions(network, reading, said);
    stage(network, reading, words, said);
    sections(network, reading, words, said);
    secretariat(network, reading, words, said);
    count(network, reading, words, said);
    gatherings(network, reading, words, said);
    return said;
  }

  private void descriptions(Networks.Listed network, Reading reading, List<Said> said) {
    names.texts(network.id(), reading, "description").stream()
        .filter(it -> !it.quoted())
        .forEach(it -> said.add(new Said(it.content(), it.fact())));
  }

  private void stage(Networks.Listed network, Reading reading, Words words, List<Said> said) {
    var staged = networks.stage(network.id(), reading.on(), reading.recorded());
    var shown =
        staged
            .certain()
            .or(
                () ->
                    staged.possible().stream()
                        .filter(it -> it.fact().stage() != Stage.ACTIVE)
                        .findFirst());
    shown
        .filter(it -> it.fact().stage() != Stage.ACTIVE)
        .ifPresent(
            it ->
                said.add(
                    new Said(
                        words.say(
                            (staged.is(it.fact().stage()) == Certainty.CERTAIN
                                    ? "prose.stage."
                                    : "prose.stage-possible.")
                                + Words.key(it.fact().stage()),
                            words.period(it.fact().period())),
                        it.id())));
  }

  /** The steps of its life up to the day, oldest first. */
  List<Said> steps(Networks.Listed network, Reading reading) {
    var words = languages.words(reading.language());
    var said = new ArrayList<Said>();
    var past =
        networks.milestones(network.id(), reading.recorded()).stream()
            .filter(it -> !it.fact().on().first().isAfter(reading.on()))
            .toList();
    var mentioned = new ArrayList<FactId>();
    past.forEach(
        it -> {
          mentioned.add(it.id());
          if (it.fact().host() != null) {
            mentioned.add(it.fact().host());
          }
        });
    var chosen = names.of(mentioned, reading, network.id());
    for (Kept<Milestone> it : past) {
      chosen
          .find(it.id())
          .ifPresent(
              title ->
                  said.add(
                      new Said(
                          words.say("prose.milestone", words.date(it.fact().on()), title.text()),
                          it.id())));
    }
    return said;
  }

  private void sections(Networks.Listed network, Reading reading, Words words, List<Said> said) {
    var held =
        networks.sections(network.id(), reading.recorded()).stream()
            .filter(it -> it.fact().period().possiblyOn(reading.on()))
            .filter(it -> it.fact().parent() == null)
            .toList();
    var chosen = names.of(held.stream().map(Kept::id).toList(), reading, network.id());
    for (var kind : SectionKind.values()) {
      var listed =
          held.stream()
              .filter(it -> it.fact().kind() == kind && chosen.find(it.id()).isPresent())
              .toList();
      if (!listed.isEmpty()) {
        said.add(
            new Said(
                words.say(
                    "prose.sections." + Words.key(kind),
                    listed.size(),
                    words.list(listed.stream().map(it -> chosen.text(it.id())).toList())),
                listed.getFirst().id()));
      }
    }
  }

  private void secretariat(Networks.Listed network, Reading reading, Words words, List<Said> said) {
    var spells = networks.secretariats(network.id(), reading.recorded());
    var chosen =
        names.of(spells.stream().map(it -> it.fact().host()).toList(), reading, network.id());
    for (var it : spells) {
      if (it.fact().period().sinceFrom().isAfter(reading.on())) {
        continue;
      }
      var over = !it.fact().period().possiblyOn(reading.on());
      var key =
          it.fact().kind() == SecretariatKind.SECRETARIAT
              ? over ? "prose.secretariat.was" : "prose.secretariat.is"
              : over ? "prose.office.was" : "prose.office.is";
      said.add(
          new Said(
              words.say(
                  key,
                  chosen.text(it.fact().host()),
                  words.period(it.fact().period()),
                  words.say("word.kind." + Words.key(it.fact().kind()))),
              it.id()));
    }
  }

  private void count(Networks.Listed network, Reading reading, Words words, List<Said> said) {
    var count = members.countOn(network.id(), reading.on(), reading.recorded());
    if (count.isEmpty()) {
      return;
    }
    var listed =
        members.ofNetwork(network.id(), reading.recorded()).stream()
            .filter(it -> it.fact().kind() == MembershipKind.MEMBER)
            .filter(it -> it.fact().period().certainlyOn(reading.on()))
            .toList();
    var ids = listed.stream().map(it -> it.fact().organization()).toList();
    var chosen = names.of(ids, reading, network.id());
    var ordered = ids.stream().sorted(chosen.order()).map(chosen::text).toList();
    said.add(
        new Said(
            listed.size() > NAMED_MEMBERS
                ? words.say("prose.count", reading.on(), count.getAsInt())
                : words.say("prose.members", reading.on(), count.getAsInt(), words.list(ordered)),
            listed.isEmpty() ? null : listed.getFirst().id()));
  }

  private void gatherings(Networks.Listed network, Reading reading, Words words, List<Said> said) {
    for (var series : summits.ofNetwork(network.id(), reading.recorded())) {
      var held =
          summits.editions(series.id(), reading.recorded()).stream()
              .filter(it -> !it.edition().on().first().isAfter(reading.on()))
              .toList();
      var hosts =
          held.stream()
              .flatMap(it -> java.util.stream.Stream.ofNullable(it.edition().host()))
              .toList();
      var chosen = names.of(hosts, reading, network.id());
      var elsewhere =
          held.stream()
              .filter(
                  it ->
                      it.edition().host() != null
                          && !it.edition().host().equals(series.series().owner()))
              .map(
                  it ->
                      words.say(
                          "prose.edition",
                          chosen.text(Objects.requireNonNull(it.edition().host())),
                          words.date(it.edition().on())))
              .toList();
      if (series.series().recurrence() != null) {
        said.add(
            new Said(
                words.say(
                    "prose.recurs",
                    Recurrence.in(words, series.series().recurrence()),
                    held.size()),
                series.id()));
      }
      if (!elsewhere.isEmpty()) {
        var owner =
            names.of(List.of(series.series().owner()), reading).text(series.series().owner());
        said.add(new Said(words.say("prose.elsewhere", owner, words.list(elsewhere)), series.id()));
      }
    }
    var held =
        meetings.of(network.id(), reading.recorded()).stream()
            .filter(it -> it.meeting().status() != MeetingStatus.NOT_HELD)
            .filter(it -> it.meeting().status() != MeetingStatus.ANNOUNCED)
            .filter(it -> !it.meeting().on().first().isAfter(reading.on()))
            .toList();
    if (!held.isEmpty()) {
      var last =
          held.stream()
              .max(java.util.Comparator.comparing(it -> it.meeting().on().last()))
              .orElseThrow();
      var mentioned = new ArrayList<>(List.of(last.id()));
      if (last.meeting().host() != null) {
        mentioned.add(last.meeting().host());
      }
      var chosen = names.of(mentioned, reading, network.id());
      var title =
          chosen
              .find(last.id())
              .map(it -> it.text())
              .orElseGet(() -> CityProse.kindAndNumber(last, words));
      said.add(
          new Said(
              last.meeting().host() == null
                  ? words.say("prose.meetings", held.size(), title, words.date(last.meeting().on()))
                  : words.say(
                      "prose.meetings-in",
                      held.size(),
                      title,
                      words.date(last.meeting().on()),
                      chosen.text(last.meeting().host())),
              last.id()));
    }
  }
}
