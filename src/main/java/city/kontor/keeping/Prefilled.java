package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.facts.Addresses;
import city.kontor.facts.FactKind;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Field;
import city.kontor.facts.Form;
import city.kontor.facts.Positions;
import city.kontor.facts.Proposal;
import city.kontor.facts.Verb;
import city.kontor.history.FactId;
import city.kontor.keepers.Behalf;
import city.kontor.keepers.Sight;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Forms as they are opened: with what the fact says, what a link brings, or what was proposed. */
@Component
class Prefilled {

  /** The party whose counter-statement is taken over. */
  static final String COUNTER = "act-counter";

  private final Keeping keeping;
  private final Facts facts;
  private final Positions positions;
  private final ProposalDoor proposals;
  private final Approvals approvals;
  private final Addresses addresses;
  private final Drafts drafts;
  private final Sight sight;

  Prefilled(
      Keeping keeping,
      Facts facts,
      Positions positions,
      ProposalDoor proposals,
      Approvals approvals,
      Addresses addresses,
      Drafts drafts,
      Sight sight) {
    this.keeping = keeping;
    this.facts = facts;
    this.positions = positions;
    this.proposals = proposals;
    this.approvals = approvals;
    this.addresses = addresses;
    this.drafts = drafts;
    this.sight = sight;
  }

  Typed blank(
      FactKind<?> kind, MultiValueMap<String, String> sent, Account person, Reading reading) {
    var typed =
        proposed(Typed.of(kind, null, Verb.STATE, sent::getFirst).offered(), person, reading);
    return drafted(typed, sent, person).orElseGet(() -> withOwn(typed, person).inNewForm());
  }

  /** One side of a pair is mostly the office itself. */
  private Typed withOwn(Typed typed, Account person) {
    var behalf = Behalf.of(person);
    var office = behalf.size() == 1 ? behalf.getFirst().office() : null;
    var parts = typed.open().map(Field::parts).orElse(List.of());
    if (office == null || parts.isEmpty()) {
      return typed;
    }
    var own = slug(office);
    return parts.stream().anyMatch(it -> typed.get(it).equals(Optional.of(own)))
        ? typed
        : parts.stream()
            .filter(it -> typed.get(it).isEmpty())
            .findFirst()
            .map(it -> typed.with(it, own))
            .orElse(typed);
  }

  Typed of(
      Standing standing,
      Verb verb,
      MultiValueMap<String, String> sent,
      Account person,
      Reading reading) {
    var fact = standing.stated();
    var typed =
        Typed.of(
                fact.kind(),
                fact.id(),
                verb,
                initial(standing, verb, sight.readable(fact, person, reading))::get)
            .with(Typed.of(fact.kind(), fact.id(), verb, sent::getFirst).offered().typed())
            .with(Typed.READ, String.valueOf(keeping.state(standing, reading).no()));
    var counter = sent.getFirst(COUNTER);
    if (counter != null && verb == Verb.CORRECT) {
      typed = countered(typed, fact, counter, person, reading);
    }
    return drafted(typed, sent, person).orElse(proposed(typed, person, reading));
  }

  /** What was typed before, fields that were emptied too. */
  private Optional<Typed> drafted(Typed typed, MultiValueMap<String, String> sent, Account person) {
    return drafts
        .of(typed, person)
        .filter(it -> it.id().toString().equals(sent.getFirst(Typed.DRAFT)))
        .map(it -> Typed.of(typed.kind(), typed.fact(), typed.verb(), it.fields()::get));
  }

  /** The form with what was changed meanwhile, and what was typed in the other fields. */
  Typed taken(Typed typed, Standing now, String read, Account person, Reading reading) {
    var fields = sight.readable(now.stated(), person, reading).fields();
    var before =
        keeping
            .asRead(typed.with(Typed.READ, read), person, reading)
            .map(it -> sight.readable(it, person, reading).fields())
            .orElse(fields);
    var taken = new LinkedHashMap<>(typed.typed());
    typed
        .fields()
        .forEach(
            it -> {
              var text = fields.get(it.name());
              if (!Objects.equals(before.get(it.name()), text)) {
                if (text == null) {
                  taken.remove(it.name());
                } else {
                  taken.put(it.name(), text);
                }
              }
            });
    return new Typed(typed.kind(), typed.fact(), typed.verb(), taken)
        .with(Typed.READ, String.valueOf(keeping.state(now, reading).no()));
  }

  private static Map<String, String> initial(Standing standing, Verb verb, Form says) {
    var typed = new LinkedHashMap<String, String>();
    switch (verb) {
      case CORRECT, CONTEST -> typed.putAll(says.fields());
      case CHANGE -> {
        typed.putAll(says.fields());
        typed.remove("since");
      }
      case END -> says.get("reason").ifPresent(it -> typed.put("reason", it));
      case DISCLOSE -> {
        typed.put(Typed.VISIBILITY, Words.key(standing.visibility()));
        if (standing.released() != null) {
          typed.put(Typed.RELEASED, standing.released().toString());
        }
      }
      case STATE, RESTORE, WITHDRAW, REDACT, ATTACH, CONFIRM -> {}
    }
    if (verb == Verb.CORRECT) {
      typed.put(TypedSource.KEEP, "true");
    }
    return typed;
  }

  private Typed countered(Typed typed, Stated fact, String party, Account person, Reading reading) {
    return positions
        .of(List.of(fact.id()), reading.recorded())
        .getOrDefault(fact.id(), List.of())
        .stream()
        .filter(it -> it.party().toString().equals(party))
        .flatMap(it -> facts.countered(it, fact.kind()).stream())
        .findFirst()
        .map(it -> typed.with(sight.readable(it, person, reading)))
        .orElse(typed);
  }

  private Typed proposed(Typed typed, Account person, Reading reading) {
    var waiting = typed.approval().flatMap(it -> approvals.find(it, person));
    if (waiting.filter(Approval::isOpen).isPresent()) {
      // What was read before is compared with now again, as somebody looks at it anew.
      var read = typed.get(Typed.READ).orElse("");
      var filled =
          typed
              .with(waiting.get().typed())
              .with(Typed.HAND_IN, String.valueOf(waiting.get().handIns()));
      return read.isEmpty() ? filled : filled.with(Typed.READ, read);
    }
    return typed
        .proposal()
        .map(it -> proposals.toAnswer(it, person, reading))
        .map(it -> proposed(typed, it))
        .orElse(typed);
  }

  private Typed proposed(Typed typed, Proposal proposal) {
    var filled = typed.with(proposal.proposed().form());
    var source = proposal.proposed().source();
    if (source != null) {
      return filled.with(source.fields());
    }
    var cited = proposal.proposed().cited();
    if (cited.isEmpty()) {
      return filled;
    }
    var slug = slug(cited.getLast().document());
    return slug.isEmpty() ? filled : filled.citing(cited.getLast(), slug);
  }

  private String slug(FactId document) {
    return addresses.paths(List.of(document)).getOrDefault(document, "").replaceFirst(".*/", "");
  }
}
