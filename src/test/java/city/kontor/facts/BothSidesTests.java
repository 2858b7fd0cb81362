package city.kontor.facts;

import static city.kontor.TestRegister.cited;
import static city.kontor.TestRegister.form;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.TestRegister;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Proposing, confirming and contesting what another office keeps. */
class BothSidesTests {

  private static TestRegister register;
  private static Positions positions;
  private static Proposals proposals;
  private static FactId source;
  private static FactId network;
  private static FactId kobe;

  @BeforeAll
  static void open() {
    register = new TestRegister();
    positions = register.get(Positions.class);
    proposals = register.get(Proposals.class);
    source = register.source("a-paper");
    network = register.organization("the-network", "network", source);
    kobe = register.organization("kobe", "local-government", source);
  }

  @AfterAll
  static void close() {
    register.close();
  }

  @Test
  void onlyAPartyWithAnOfficeHereThatWasAskedHasNotYetConfirmed() {
    var fact = membership("2001");
    assertThat(consent(fact, true)).isEqualTo(Consent.NOT_ASKED);
    register.recorded(it -> positions.ask(it, fact, kobe));
    assertThat(consent(fact, true)).isEqualTo(Consent.NOT_YET_CONFIRMED);
    assertThat(consent(fact, false)).isEqualTo(Consent.NOT_ASKED);
    var asked = register.recordings().now();
    register.recorded(it -> positions.confirm(it, fact, kobe));
    assertThat(consent(fact, true)).isEqualTo(Consent.CONFIRMED);
    assertThat(consent(fact, true, asked)).as("then").isEqualTo(Consent.NOT_YET_CONFIRMED);
    register.recorded(it -> positions.ask(it, fact, kobe));
    assertThat(consent(fact, true)).as("an answer stays").isEqualTo(Consent.CONFIRMED);
  }

  @Test
  void aConfirmationIsOfWhatTheFactSaidThen() {
    var fact = membership("2002");
    register.recorded(it -> positions.confirm(it, fact, kobe));
    register.recorded(it -> register.acts().correct(it, fact, again(fact, "2003"), List.of()));
    assertThat(consent(fact, true)).isEqualTo(Consent.NOT_YET_CONFIRMED);
    register.recorded(it -> positions.confirm(it, fact, kobe));
    assertThat(consent(fact, true)).isEqualTo(Consent.CONFIRMED);
  }

  @Test
  void aContestIsACounterFormOnTheOneFact() {
    var fact = membership("2004");
    register.recorded(it -> positions.contest(it, fact, kobe, again(fact, "2005")));
    assertThat(consent(fact, true)).isEqualTo(Consent.CONTESTED);
    var position = position(fact, register.recordings().now());
    assertThat(requireNonNull(position).counter()).isEqualTo(again(fact, "2005"));
    assertThat(said(fact)).isEqualTo("2004");
    assertThatThrownBy(
            () -> register.recorded(it -> positions.contest(it, fact, kobe, again(fact, "2004"))))
        .hasMessage("refusal.contest.same");
    assertThatThrownBy(
            () -> register.recorded(it -> positions.contest(it, fact, kobe, form("since", "soon"))))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void aContestStandsUntilWhatItContestsIsChanged() {
    var fact = membership("2020");
    register.recorded(it -> positions.contest(it, fact, kobe, again(fact, "2019")));
    var contested = register.recordings().now();
    var observing = again(fact, "2020").with("kind", "observer");
    register.recorded(it -> register.acts().correct(it, fact, observing, List.of()));
    assertThat(consent(fact, true)).as("another field").isEqualTo(Consent.CONTESTED);
    var carried = requireNonNull(position(fact, register.recordings().now())).counter();
    assertThat(requireNonNull(carried).get("since")).contains("2019");
    assertThat(carried.get("kind")).as("of the rest it says the same").contains("observer");
    assertThat(requireNonNull(requireNonNull(position(fact, contested)).counter()).get("kind"))
        .as("as it was said then")
        .contains("member");
    register.recorded(it -> positions.ask(it, fact, kobe));
    assertThat(consent(fact, true)).as("it has answered").isEqualTo(Consent.CONTESTED);
    assertThat(positions.contestedIn(List.of(fact), register.recordings().now()))
        .as("when it came to be contested")
        .containsEntry(fact, contested);

    register.recorded(it -> register.acts().end(it, fact, "2024", "withdrew", List.of()));
    assertThat(consent(fact, true)).as("ended").isEqualTo(Consent.CONTESTED);
    register.recorded(it -> register.acts().correct(it, fact, again(fact, "2018"), List.of()));
    assertThat(consent(fact, true)).as("what it contests").isEqualTo(Consent.NOT_YET_CONFIRMED);
    assertThat(positions.contested(List.of(fact), register.recordings().now())).isEmpty();
  }

  @Test
  void aContestThatCannotBeSoWithWhatIsSaidNowLapses() {
    var fact = membership("2040");
    register.recorded(it -> positions.contest(it, fact, kobe, again(fact, "2045")));
    register.recorded(it -> register.acts().end(it, fact, "2050", "withdrew", List.of()));
    assertThat(consent(fact, true)).as("from 2045 until 2050").isEqualTo(Consent.CONTESTED);
    var earlier = again(fact, "2040").with("until", "2042");
    register.recorded(it -> register.acts().correct(it, fact, earlier, List.of()));
    assertThat(consent(fact, true)).as("asked anew").isEqualTo(Consent.NOT_YET_CONFIRMED);
  }

  @Test
  void aConfirmationLapsesByAChangeFromADateThatEndsTheFact() {
    var fact = membership("2071");
    register.recorded(it -> positions.confirm(it, fact, kobe));
    var confirmed = register.recordings().now();
    change(fact, "2075");
    assertThat(consent(fact, true)).as("it never saw an end").isEqualTo(Consent.NOT_YET_CONFIRMED);
    assertThat(consent(fact, true, confirmed)).as("then").isEqualTo(Consent.CONFIRMED);
    assertThat(positions.changed(List.of(fact)))
        .containsEntry(fact, List.of(register.recordings().now().no()));
    register.recorded(it -> positions.ask(it, fact, kobe));
    assertThat(requireNonNull(position(fact, register.recordings().now())).stance())
        .isEqualTo(Position.Stance.ASKED);
  }

  @Test
  void aContestIsHeldAgainstAChangeFromADateAsAgainstAnyOther() {
    var ending = membership("2080");
    var until = again(ending, "2080").with("until", "2085").with("reason", "withdrew");
    register.recorded(it -> positions.contest(it, ending, kobe, until));
    change(ending, "2083");
    assertThat(consent(ending, true)).as("what it contests").isEqualTo(Consent.NOT_YET_CONFIRMED);

    var early = membership("2081");
    register.recorded(it -> positions.contest(it, early, kobe, again(early, "2079")));
    change(early, "2084");
    assertThat(consent(early, true)).as("another field").isEqualTo(Consent.CONTESTED);
    assertThat(requireNonNull(position(early, register.recordings().now())).counter())
        .isEqualTo(again(early, "2079"));

    var late = membership("2082");
    register.recorded(it -> positions.contest(it, late, kobe, again(late, "2088")));
    change(late, "2086");
    assertThat(consent(late, true)).as("from 2088 until 2086").isEqualTo(Consent.NOT_YET_CONFIRMED);
    assertThat(positions.contested(100, register.recordings().now()))
        .contains(early)
        .doesNotContain(ending, late);
    assertThat(positions.contestedWith(List.of(kobe), 100, register.recordings().now()))
        .contains(early)
        .doesNotContain(ending, late);
  }

  @Test
  void whatIsSaidToAFactBelongsToTheStateThatOneReads() {
    var fact = membership("2030");
    var stated = register.recordings().now();
    assertThat(state(fact)).isEqualTo(stated);
    register.recorded(it -> positions.ask(it, fact, kobe));
    assertThat(state(fact)).as("to be asked is no answer").isEqualTo(stated);
    register.recorded(it -> positions.confirm(it, fact, kobe));
    assertThat(state(fact)).isEqualTo(register.recordings().now());
    register.recorded(it -> positions.contest(it, fact, kobe, again(fact, "2031")));
    assertThat(state(fact)).isEqualTo(register.recordings().now());
  }

  private static Recorded state(FactId fact) {
    var now = register.recordings().now();
    return positions.state(register.facts().standing(fact, now).orElseThrow(), now);
  }

  private static List<Proposal> waiting() {
    return proposals.waitingFor(List.of(network), false, 0, 10, register.recordings().now());
  }

  @Test
  void acceptingAProposalIsSubmittingItsForm() {
    var proposed = new Proposed("membership", null, Verb.STATE, spell("2006"), cited(source));
    var id = propose(proposed);
    assertThat(waiting()).extracting(Proposal::id).contains(id);
    var fact = register.record(it -> proposals.accept(it, id, "thank you"));
    assertThat(said(fact)).isEqualTo("2006");
    assertThat(proposals.find(id, register.recordings().now()))
        .contains(new Proposal(id, proposed, kobe, network, Proposal.State.ACCEPTED, "thank you"));
    assertThatThrownBy(() -> register.record(it -> proposals.accept(it, id, null)))
        .hasMessage("refusal.proposal.accepted");
    assertThat(waiting()).extracting(Proposal::id).doesNotContain(id);
  }

  @Test
  void everyActCanBeProposed() {
    var fact = membership("2010-01-01");
    var stated = register.recordings().now();
    accept(fact, Verb.CORRECT, again(fact, "2011-01-01"));
    assertThat(said(fact)).isEqualTo("2011-01-01");
    accept(fact, Verb.RESTORE, form("recording", String.valueOf(stated.no())));
    assertThat(said(fact)).isEqualTo("2010-01-01");
    var next = accept(fact, Verb.CHANGE, again(fact, "2012-01-01").with("kind", "observer"));
    assertThat(said(next)).isEqualTo("2012-01-01");
    accept(next, Verb.END, form("until", "2013-01-01", "reason", "withdrew"));
    var ended = register.facts().find(next, register.recordings().now()).orElseThrow();
    assertThat(ended.form().get("until")).contains("2013-01-01");
    assertThat(ended.form().get("reason")).contains("withdrew");
  }

  @Test
  void aRefusedProposalChangesNothing() {
    var fact = membership("2014");
    var id =
        propose(new Proposed("membership", fact, Verb.CORRECT, again(fact, "2015"), List.of()));
    register.recorded(it -> proposals.refuse(it, id, "the minutes say 2014"));
    assertThat(said(fact)).isEqualTo("2014");
    assertThatThrownBy(() -> register.record(it -> proposals.accept(it, id, null)))
        .hasMessage("refusal.proposal.refused");
  }

  @Test
  void aProposalOvertakenByAnotherChangeIsNotAcceptedBlindly() {
    var fact = membership("2016");
    var id =
        propose(new Proposed("membership", fact, Verb.CORRECT, again(fact, "2017"), List.of()));
    register.recorded(it -> register.acts().correct(it, fact, again(fact, "2018"), List.of()));
    assertThatThrownBy(() -> register.record(it -> proposals.accept(it, id, null)))
        .hasMessage("refusal.proposal.overtaken");
  }

  @Test
  void aProposalIsOvertakenByAChangeFromADateThatEndsTheFact() {
    var fact = membership("2060");
    var proposed =
        List.of(
            new Proposed("membership", fact, Verb.CORRECT, again(fact, "2059"), List.of()),
            new Proposed("membership", fact, Verb.CHANGE, again(fact, "2066"), List.of()),
            new Proposed("membership", fact, Verb.END, form("until", "2070"), List.of()));
    var ids = proposed.stream().map(BothSidesTests::propose).toList();
    change(fact, "2065");
    for (var id : ids) {
      assertThatThrownBy(() -> register.record(it -> proposals.accept(it, id, null)))
          .hasMessage("refusal.proposal.overtaken");
    }
  }

  @Test
  void aDraftMayBeWrongButIsNotSent() {
    var wrong = new Proposed("membership", null, Verb.STATE, form("kind", "king"), List.of());
    var id = register.record(it -> proposals.draft(it, wrong, kobe, network));
    assertThatThrownBy(() -> register.recorded(it -> proposals.open(it, id)))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> register.record(it -> proposals.accept(it, id, null)))
        .hasMessage("refusal.proposal.draft");
  }

  private static void change(FactId fact, String since) {
    var next = again(fact, since).with("kind", "observer");
    register.recorded(it -> register.acts().change(it, fact, next, cited(source)));
  }

  private static FactId accept(FactId fact, Verb verb, Form form) {
    var id = propose(new Proposed("membership", fact, verb, form, cited(source)));
    return register.record(it -> proposals.accept(it, id, null));
  }

  private static FactId propose(Proposed proposed) {
    return register.record(
        it -> {
          var id = proposals.draft(it, proposed, kobe, network);
          proposals.open(it, id);
          return id;
        });
  }

  private static FactId membership(String since) {
    var slug = "member-since-" + since;
    register.organization(slug, "local-government", source);
    return register.record(
        it ->
            register
                .acts()
                .state(it, "membership", spell(since).with("organization", slug), cited(source)));
  }

  private static Form spell(String since) {
    return form("network", "the-network", "organization", "kobe", "kind", "member", "since", since);
  }

  /** The form of a fact with another beginning. */
  private static Form again(FactId fact, String since) {
    var now = register.recordings().now();
    return register.facts().find(fact, now).orElseThrow().form().with("since", since);
  }

  private static String said(FactId fact) {
    var now = register.recordings().now();
    return register.facts().find(fact, now).orElseThrow().form().get("since").orElse("");
  }

  private static Consent consent(FactId fact, boolean hasOfficeHere) {
    return consent(fact, hasOfficeHere, register.recordings().now());
  }

  private static Consent consent(FactId fact, boolean hasOfficeHere, Recorded recorded) {
    return Consent.of(position(fact, recorded), hasOfficeHere);
  }

  private static @Nullable Position position(FactId fact, Recorded recorded) {
    return positions.of(List.of(fact), recorded).getOrDefault(fact, List.of()).stream()
        .filter(it -> it.party().equals(kobe))
        .findFirst()
        .orElse(null);
  }
}
