package city.kontor.briefings;

import city.kontor.briefings.Briefing.AtMeeting;
import city.kontor.briefings.Briefing.AtSummit;
import city.kontor.briefings.Briefing.Event;
import city.kontor.briefings.BriefingPage.Said;
import city.kontor.dates.Certainty;
import city.kontor.dates.Period;
import city.kontor.history.FactId;
import city.kontor.meetings.Titles;
import city.kontor.names.ChosenNames;
import city.kontor.names.Named;
import city.kontor.names.NamedLink;
import city.kontor.organizations.Parties;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A briefing with the names and marks that its words need, brought at once. */
record Told(
    Briefing briefing,
    Parties parties,
    ChosenNames chosen,
    Map<FactId, String> acronyms,
    Map<FactId, Tick> ticks,
    Map<FactId, Sources.Listed> documents,
    Words words,
    Reading reading) {

  Both<String> cities() {
    return briefing.cities().map(it -> parties.text(it.id()));
  }

  String network(FactId id) {
    return isToldApart(id) ? Objects.requireNonNull(acronyms.get(id)) : parties.text(id);
  }

  /** Whether it has an acronym that no other network here has, too. */
  private boolean isToldApart(FactId id) {
    var acronym = acronyms.get(id);
    return acronym != null && Collections.frequency(acronyms.values(), acronym) == 1;
  }

  NamedLink networkLink(FactId id) {
    var link = parties.networkLink(id);
    return isToldApart(id)
        ? new NamedLink(
            Objects.requireNonNull(acronyms.get(id)), reading.language().tag(), link.address())
        : link;
  }

  boolean isContested(FactId fact) {
    var tick = ticks.get(fact);
    return tick != null && tick.isContested();
  }

  Said said(String sentence, @Nullable FactId fact) {
    return new Said(sentence, fact == null ? null : ticks.get(fact));
  }

  /** Marked as only possible on the day, where it is. */
  String sure(String sentence, Period period) {
    return period.on(briefing.on()) == Certainty.POSSIBLE
        ? words.say("briefings.perhaps", sentence)
        : sentence;
  }

  /** What a meeting or summit is called: by its own name, or else by its network or series. */
  Named name(Event event) {
    return chosen
        .find(event.id())
        .orElseGet(
            () ->
                new Named(
                    switch (event) {
                      case AtMeeting at ->
                          words.say(
                              "briefings.meeting",
                              network(at.meeting().meeting().network()),
                              new Titles(chosen, parties, words).shortly(at.meeting()).text());
                      case AtSummit at -> chosen.text(at.edition().edition().series());
                    },
                    words.language().tag()));
  }

  /** How a line of the picture is drawn. */
  String look(FactId fact) {
    var tick = ticks.get(fact);
    return tick != null && tick.state().equals("sure") ? "sure" : "stated";
  }
}
