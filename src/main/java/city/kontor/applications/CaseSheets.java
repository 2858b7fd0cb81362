package city.kontor.applications;

import city.kontor.facts.Addresses;
import city.kontor.history.FactId;
import city.kontor.names.ChosenNames;
import city.kontor.names.Names;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.rules.Left;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Gathers what is needed to put cases into words: who is who, and the addresses of things. */
@Component
class CaseSheets {

  private final Organizations organizations;
  private final Names names;
  private final Addresses addresses;
  private final Languages languages;

  CaseSheets(Organizations organizations, Names names, Addresses addresses, Languages languages) {
    this.organizations = organizations;
    this.names = names;
    this.addresses = addresses;
    this.languages = languages;
  }

  Sheet of(Collection<Case> cases, Collection<FactId> others, Reading reading) {
    var parties =
        cases.stream()
            .map(Case::parties)
            .flatMap(it -> Stream.of(it.network(), it.organization(), it.via()))
            .flatMap(Stream::ofNullable)
            .collect(Collectors.toSet());
    var mentioned = new ArrayList<FactId>(parties);
    cases.stream()
        .flatMap(it -> it.steps().stream())
        .flatMap(it -> it.fields().values().stream())
        .forEach(
            it -> {
              if (it instanceof FactId id) {
                mentioned.add(id);
              }
            });
    cases.stream()
        .flatMap(it -> it.notes().stream())
        .flatMap(it -> it.arguments().stream())
        .forEach(
            it -> {
              if (it instanceof FactId id) {
                mentioned.add(id);
              }
            });
    return new Sheet(
        organizations.parties(parties, reading),
        names.of(Stream.concat(mentioned.stream(), others.stream()).distinct().toList(), reading),
        addresses.paths(mentioned.stream().distinct().toList()),
        languages.words(reading.language()),
        reading);
  }

  /** What was gathered. */
  record Sheet(
      Parties parties, ChosenNames names, Map<FactId, String> paths, Words words, Reading reading) {

    /** Whose case it is, and where. */
    String called(Case.Parties of) {
      return words.say("cases.case", parties.text(of.organization()), parties.text(of.network()));
    }

    /** Where a case is. */
    String path(Case.Parties of) {
      return "/networks/" + slug(of.network()) + "/cases/" + slug(of.organization());
    }

    String slug(FactId id) {
      return paths.getOrDefault(id, "").replaceFirst(".*/", "");
    }

    String stage(Case it) {
      return words.say(
          "cases.stage." + Words.key(it.stage()),
          parties.text(it.parties().organization()),
          parties.text(it.parties().network()),
          considering(it.parties()));
    }

    /** Who considers an application: the section, chapter or association it names. */
    private String considering(Case.Parties of) {
      return parties.text(of.via() == null ? of.network() : of.via());
    }

    String step(Step it, Case.Parties of) {
      return words.say(
          "cases.step." + Words.key(it.act()),
          parties.text(of.organization()),
          parties.text(of.network()),
          it.fields().get("invoice") == null ? 0 : 1,
          considering(of));
    }

    String turn(Step it, Case.Parties of) {
      var who =
          switch (it.turn()) {
            case NETWORK -> of.network();
            case ORGANIZATION -> of.organization();
            case SECTION -> of.via() == null ? of.network() : of.via();
          };
      return parties.text(who);
    }

    /** Whose turn it is, and until when. */
    String whoseTurn(Step it, Case.Parties of) {
      return it.until() == null
          ? words.say("cases.turn", turn(it, of))
          : words.say(
              it.isPast(reading.on()) ? "cases.turn.past" : "cases.turn.until",
              turn(it, of),
              it.until());
    }

    /** Where a step is done: at its form, but a fee is reckoned before it is asked for. */
    Link form(Step it, Case.Parties of) {
      return new Link(
          words.say("cases.do." + Words.key(it.act())),
          it.act() == Step.Act.INVOICE ? reckoned(it, of) : reading.to(address(it, of)));
    }

    /** The fee of the year that is asked for: on a day of it. */
    private String reckoned(Step it, Case.Parties of) {
      return it.fields().get("issued-on") instanceof LocalDate asked
              && asked.getYear() != reading.on().getYear()
          ? reading.to(reckoning(it, of), asked)
          : reading.to(reckoning(it, of));
    }

    private String reckoning(Step it, Case.Parties of) {
      var category = it.fields().get("category");
      return "/networks/"
          + slug(of.network())
          + "/invoices/reckoning?member="
          + slug(of.organization())
          + (category == null ? "" : "&category=" + written(category));
    }

    /** The form of a step with everything that is known filled in. */
    String address(Step it, Case.Parties of) {
      var fields = new LinkedHashMap<String, String>();
      it.fields().forEach((name, value) -> fields.put(name, written(value)));
      fields.put(
          "act-why",
          words.say("cases.why", parties.text(of.organization()), parties.text(of.network())));
      source(it, of, fields);
      return it.path()
          + fields.entrySet().stream()
              .map(
                  field ->
                      field.getKey()
                          + "="
                          + UriUtils.encode(field.getValue(), StandardCharsets.UTF_8))
              .collect(Collectors.joining("&", "?", ""));
    }

    private String written(Object value) {
      return switch (value) {
        case FactId id when paths.containsKey(id) -> slug(id);
        case LocalDate date -> date.toString();
        default -> value.toString();
      };
    }

    /** What is public rests on the case, of which the public sees that it was; papers are named. */
    private void source(Step it, Case.Parties of, Map<String, String> fields) {
      switch (it.act()) {
        case ENQUIRE, APPLY -> source(it, of, of.organization(), fields);
        case STATE_FROM_DECISION, STATE_FROM_PAYMENT, END, CHANGE ->
            source(it, of, of.network(), fields);
        case ENDORSE, DECIDE, INVOICE, PAY, SUSPEND, LIFT, EXCLUDE, RESIGN -> {}
      }
    }

    private void source(Step it, Case.Parties of, FactId publisher, Map<String, String> fields) {
      var organization = parties.text(of.organization());
      fields.put("source-class", "official");
      fields.put(
          "source-title",
          words.say(
              "cases.source." + Words.key(it.act()), organization, parties.text(of.network())));
      fields.put("source-publisher", parties.text(publisher));
      // All papers of one office are of one origin: two of them do not corroborate each other. An
      // address that nobody guesses is told to nobody by it.
      if (!Addresses.isSecret(slug(publisher))) {
        fields.put("source-origin", slug(publisher));
      }
      fields.put("source-published", reading.on().toString());
    }

    List<String> notes(Case it) {
      return it.notes().stream()
          .map(
              note ->
                  words.say(
                      "cases.note." + note.key(),
                      note.arguments().stream().map(this::said).toArray()))
          .toList();
    }

    private Object said(Object argument) {
      return switch (argument) {
        case FactId id -> names.text(id);
        case Left left -> left.in(words);
        default -> argument;
      };
    }

    List<String> silences(Case it) {
      return it.silences().stream().map(code -> words.say("cases.silent." + code)).toList();
    }
  }
}
