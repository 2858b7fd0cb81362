package city.kontor.members;

import city.kontor.dates.Certainty;
import city.kontor.dates.Edtf;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.names.ChosenNames;
import city.kontor.organizations.Parties;
import city.kontor.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** How memberships are put into words. */
final class MemberWords {

  private final Words words;

  MemberWords(Words words) {
    this.words = words;
  }

  /** "Member", or with its category "Member: associate member". */
  String as(Membership it, ChosenNames categories) {
    var kind = words.word("members.kind", it.kind());
    return categories
        .find(it.category())
        .map(category -> words.say("members.as", kind, category.text()))
        .orElse(kind);
  }

  /** The same with what its rights are on a day. */
  String as(Membership it, ChosenNames categories, Certainty suspended) {
    var as = as(it, categories);
    return switch (suspended) {
      case CERTAIN -> words.say("members.as.suspended", as);
      case POSSIBLE -> words.say("members.as.perhaps-suspended", as);
      case NOT -> as;
    };
  }

  /**
   * "through UCLG ASPAC"; empty for a direct member or when it is not known.
   *
   * @param left when those associations left that are no members any more, by spell
   */
  String how(Kept<Membership> it, Parties parties, Map<FactId, Edtf> left) {
    var how = how(it.fact(), parties);
    var on = left.get(it.id());
    return on == null ? how : words.say("members.path.left", how, on);
  }

  private String how(Membership it, Parties parties) {
    if (it.path() == null) {
      return it.via() == null ? "" : words.say("members.via", parties.text(it.via()));
    }
    var path = words.word("members.path", it.path());
    return it.via() == null ? path : words.say("members.path.via", path, parties.text(it.via()));
  }

  String since(Membership it) {
    var since = it.period().since();
    return since == null ? words.say("members.since.unknown") : words.date(since);
  }

  /** The last day, and why: an end is said with its last day included. */
  String until(Membership it) {
    var until = it.period().until();
    if (until == null) {
      return "";
    }
    var reason = it.reason();
    return reason == null
        ? words.until(until)
        : words.say("members.ended", words.until(until), words.word("members.reason", reason));
  }

  /** What can be said of all members on a day, beginning with how many they are. */
  List<String> roll(Roll roll, LocalDate on) {
    var count = roll.count();
    var sentences = new ArrayList<String>();
    if (roll.isEmpty()) {
      sentences.add(words.say(roll.isComplete() ? "members.none.known" : "members.none.open", on));
      return sentences;
    }
    var others = said(roll, it -> it.kind() == MembershipKind.MEMBER ? 0 : it.certain());
    var possible = said(roll, Roll.OfKind::possible);
    if (count.certain() == 0 && !others.isEmpty()) {
      sentences.add(words.say("members.count.others-only", on, others));
    } else {
      var key = roll.isComplete() ? "members.count.complete" : "members.count.open";
      sentences.add(words.say(key, on, count.certain()));
      if (!others.isEmpty()) {
        sentences.add(words.say("members.count.others", others));
      }
    }
    if (!possible.isEmpty()) {
      sentences.add(words.say("members.count.possible", possible));
    }
    if (roll.throughAssociations() > 0) {
      sentences.add(words.say("members.count.through", roll.throughAssociations()));
    }
    if (!roll.isComplete()) {
      sentences.add(words.say("members.count.incomplete"));
    }
    return sentences;
  }

  /**
   * "2 members and one participant", as many of each kind as counted; empty when there are none.
   */
  private String said(Roll roll, ToIntFunction<Roll.OfKind> counted) {
    return words.list(
        roll.kinds().stream()
            .filter(it -> counted.applyAsInt(it) > 0)
            .map(it -> words.say("members.number." + Words.key(it.kind()), counted.applyAsInt(it)))
            .toList());
  }

  /** That a suspended network's memberships are not thereby ended. */
  List<String> rest(Certainty suspended) {
    return switch (suspended) {
      case CERTAIN -> List.of(words.say("members.rest.certain"));
      case POSSIBLE -> List.of(words.say("members.rest.possible"));
      case NOT -> List.of();
    };
  }

  /** "12 from 18 October 2001". */
  String step(LocalDate from, Count count) {
    return count.isComplete()
        ? words.say("members.step", from, count(count))
        : words.say("members.step.open", from);
  }

  String count(Count count) {
    if (!count.isComplete()) {
      return words.say("members.step.unknown");
    }
    return count.possible() == 0
        ? words.number(count.certain())
        : words.say("members.step.between", count.certain(), count.certain() + count.possible());
  }
}
