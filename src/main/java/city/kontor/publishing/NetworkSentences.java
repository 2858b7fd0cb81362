package city.kontor.publishing;

import city.kontor.dates.Certainty;
import city.kontor.facts.Kept;
import city.kontor.members.MembershipKind;
import city.kontor.members.Roll;
import city.kontor.networks.SecretariatKind;
import city.kontor.networks.SectionKind;
import city.kontor.networks.Stage;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says what a network is and was, where its offices are, how many belong to it. */
final class NetworkSentences {

  private static final int NAMED_MEMBERS = 20;

  private NetworkSentences() {}

  static List<Said> tell(Chapter chapter) {
    var said = new ArrayList<Said>();
    chapter.all().texts(chapter.id(), "description").stream()
        .filter(it -> !it.quoted())
        .forEach(it -> said.add(new Said(it.content(), it.fact())));
    stage(chapter, said);
    sections(chapter, said);
    offices(chapter, said);
    members(chapter, said);
    return said;
  }

  /** The steps of its life up to the day, oldest first. */
  static List<Said> steps(Chapter chapter) {
    var names = chapter.all().names(chapter.id());
    return chapter.all().theirs().milestones().stream()
        .filter(it -> it.fact().network().equals(chapter.id()))
        .filter(it -> !it.fact().on().first().isAfter(chapter.on()))
        .filter(it -> names.find(it.id()).isPresent())
        .map(
            it ->
                new Said(
                    chapter.words().say("prose.milestone", it.fact().on(), names.text(it.id())),
                    it.id()))
        .toList();
  }

  /** Only what is not at work needs saying. */
  private static void stage(Chapter chapter, List<Said> said) {
    var staged = chapter.stage();
    staged
        .certain()
        .or(
            () ->
                staged.possible().stream()
                    .filter(it -> it.fact().stage() != Stage.ACTIVE)
                    .findFirst())
        .filter(it -> it.fact().stage() != Stage.ACTIVE)
        .ifPresent(
            it ->
                said.add(
                    new Said(
                        chapter
                            .words()
                            .say(
                                (staged.is(it.fact().stage()) == Certainty.CERTAIN
                                        ? "prose.stage."
                                        : "prose.stage-possible.")
                                    + Words.key(it.fact().stage()),
                                it.fact().period()),
                        it.id())));
  }

  private static void sections(Chapter chapter, List<Said> said) {
    var names = chapter.all().names(chapter.id());
    var held =
        chapter.all().theirs().sections().stream()
            .filter(it -> it.fact().network().equals(chapter.id()))
            .filter(it -> it.fact().period().possiblyOn(chapter.on()))
            .filter(it -> it.fact().parent() == null && names.find(it.id()).isPresent())
            .toList();
    for (var kind : SectionKind.values()) {
      var listed = held.stream().filter(it -> it.fact().kind() == kind).toList();
      if (!listed.isEmpty()) {
        said.add(
            new Said(
                chapter
                    .words()
                    .say(
                        "prose.sections." + Words.key(kind),
                        listed.size(),
                        chapter
                            .words()
                            .list(listed.stream().map(it -> names.text(it.id())).toList())),
                listed.stream().map(Kept::id).toList()));
      }
    }
  }

  private static void offices(Chapter chapter, List<Said> said) {
    var words = chapter.words();
    for (var it : chapter.all().theirs().offices()) {
      if (!it.fact().network().equals(chapter.id())
          || it.fact().period().sinceFrom().isAfter(chapter.on())) {
        continue;
      }
      var what =
          it.fact().kind() == SecretariatKind.SECRETARIAT ? "prose.secretariat." : "prose.office.";
      said.add(
          new Said(
              words.say(
                  what + (it.fact().period().possiblyOn(chapter.on()) ? "is" : "was"),
                  chapter.name(it.fact().host()),
                  it.fact().period(),
                  words.say("word.kind." + Words.key(it.fact().kind()))),
              it.id()));
    }
  }

  private static void members(Chapter chapter, List<Said> said) {
    var words = chapter.words();
    var roll = Objects.requireNonNull(chapter.all().theirs().rolls().get(chapter.id()));
    var count = roll.count().known();
    if (!isNamed(roll)) {
      if (count.isPresent()) {
        said.add(
            new Said(
                words.say("prose.count", chapter.on(), count.getAsInt()), roll.completeness()));
      }
      return;
    }
    var members =
        roll.certain().stream().filter(it -> it.fact().kind() == MembershipKind.MEMBER).toList();
    // That the city itself is one is told of the city.
    if (count.isEmpty() && members.size() < 2) {
      return;
    }
    var names =
        members.stream()
            .map(it -> it.fact().organization())
            .sorted(chapter.all().names(chapter.id()).order())
            .map(chapter::name)
            .toList();
    said.add(
        new Said(
            words.say(
                count.isPresent() ? "prose.members" : "prose.members.recorded",
                chapter.on(),
                names.size(),
                words.list(names)),
            members.stream().map(Kept::id).toList()));
  }

  /** Whether so few belong to a network that its members are told by name, not by number alone. */
  static boolean isNamed(Roll roll) {
    return roll.certain().size() <= NAMED_MEMBERS;
  }
}
