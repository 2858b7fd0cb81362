package city.kontor.members;

import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.web.Change;
import city.kontor.web.Languages;
import city.kontor.web.Once;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who joined a network and who left, and between which days the list of its members is complete.
 */
@Component
class MemberChanges {

  /** Names are brought so many at a time, and only those that are shown. */
  private static final int BATCH = 100;

  private final Members members;
  private final Organizations organizations;
  private final Languages languages;

  MemberChanges(Members members, Organizations organizations, Languages languages) {
    this.members = members;
    this.organizations = organizations;
    this.languages = languages;
  }

  /**
   * The changes that these spells make.
   *
   * @param path where the members are told
   */
  List<Change> of(FactId network, List<Kept<Membership>> spells, String path, Reading reading) {
    var words = languages.words(reading.language());
    var sorted =
        spells.stream().sorted(Comparator.comparing(it -> it.fact().period().sinceFrom())).toList();
    var ofEach = spells.stream().collect(Collectors.groupingBy(it -> it.fact().organization()));
    var changes = new ArrayList<Change>();
    for (int first = 0; first < sorted.size(); first += BATCH) {
      var batch = sorted.subList(first, Math.min(sorted.size(), first + BATCH));
      var parties =
          new Once<>(
              () -> organizations.parties(MemberPages.mentioned(network, batch), reading, network));
      for (var it : batch) {
        var own = ofEach.getOrDefault(it.fact().organization(), List.of());
        changes.addAll(of(it, own, parties, reading.to(path), words));
      }
    }
    changes.addAll(rests(network, path, reading));
    for (var span : members.completeness(network, reading.recorded())) {
      changes.addAll(
          Change.of(
              span.period(),
              "members.change.complete",
              "members.change.complete.ended",
              span.fact(),
              reading.to(path),
              () -> words.say("members.title.plain")));
    }
    return changes;
  }

  private List<Change> rests(FactId network, String path, Reading reading) {
    var rests = members.rests(network, reading.recorded());
    var parties =
        new Once<>(
            () -> organizations.parties(MemberPages.members(rests.suspended()), reading, network));
    return rests.all().stream()
        .flatMap(
            it ->
                rests.suspended().stream()
                    .filter(spell -> spell.id().equals(it.fact().membership()))
                    .flatMap(
                        spell ->
                            Change.of(
                                it.fact().period(),
                                "members.change.suspended",
                                "members.change.lifted",
                                it.id(),
                                reading.to(path),
                                () -> parties.get().text(spell.fact().organization()))
                                .stream()))
        .toList();
  }

  private static List<Change> of(
      Kept<Membership> it,
      List<Kept<Membership>> own,
      Supplier<Parties> parties,
      String address,
      Words words) {
    var changes =
        Change.of(
            it.fact().period(),
            "members.change.joined",
            "members.change.left",
            it.id(),
            address,
            () -> who(it.fact(), parties.get(), words));
    return stayingOn(changes, own, "members.change.turned", "members.change.again");
  }

  /**
   * One whose spell ends on the day on which its next begins neither left nor joined: it goes on in
   * another kind or category. One whose spell ended for a reason left, and joined anew.
   *
   * @param own all spells of the same organization in the same network
   */
  static List<Change> stayingOn(
      List<Change> changes, List<Kept<Membership>> own, String turned, String again) {
    return changes.stream()
        .filter(it -> it.sort() != Change.Sort.END || !goesOn(it, own))
        .map(it -> it.sort() == Change.Sort.BEGINNING ? begun(it, own, turned, again) : it)
        .toList();
  }

  private static boolean goesOn(Change end, List<Kept<Membership>> own) {
    return own.stream().anyMatch(it -> end.on().equals(it.fact().period().since()))
        && own.stream()
            .filter(it -> it.id().equals(end.fact()))
            .allMatch(it -> Unbroken.goesOn(it.fact()));
  }

  private static Change begun(Change it, List<Kept<Membership>> own, String turned, String again) {
    var before =
        own.stream()
            .map(Kept::fact)
            .filter(other -> it.on().equals(other.period().until()))
            .toList();
    if (before.isEmpty()) {
      return it;
    }
    var word = before.stream().anyMatch(Unbroken::goesOn) ? turned : again;
    return new Change(it.on(), it.sort(), word, it.fact(), it.address(), it.subject());
  }

  private static String who(Membership it, Parties parties, Words words) {
    var name = parties.text(it.organization());
    return it.kind() == MembershipKind.MEMBER
        ? name
        : words.say("changes.of", name, words.word("members.kind", it.kind()));
  }
}
