package city.kontor.facts;

import city.kontor.facts.Proposal.State;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Proposals to the office that keeps a fact. Accepting one is that office submitting its form. */
@Service
public class Proposals {

  private final JdbcClient jdbc;
  private final Acts acts;

  Proposals(JdbcClient jdbc, Acts acts) {
    this.jdbc = jdbc;
    this.acts = acts;
  }

  /** Writes a proposal down without sending it; it need not be right yet. */
  public FactId draft(
      Recorded recording, Proposed proposed, @Nullable FactId by, @Nullable FactId to) {
    return new FactId(
        jdbc.sql(
                """
                insert into facts.proposal (kind, fact, verb, form, cited, source, by_office, to_office, state, visibility)
                values (:kind, :fact, :verb, :form::jsonb, :cited::jsonb, :source::jsonb, :by, :to, 'draft', 'parties')
                returning id
                """)
            .param("kind", proposed.kind())
            .param("fact", uuid(proposed.fact()), Types.OTHER)
            .param("verb", Fields.word(proposed.verb()))
            .param("form", FormText.write(proposed.form()))
            .param("cited", FormText.write(proposed.cited()))
            .param("source", source(proposed.source()))
            .param("by", uuid(by), Types.OTHER)
            .param("to", uuid(to), Types.OTHER)
            .query(UUID.class)
            .single());
  }

  /** Sends a draft; refuses what could not be accepted as it is. */
  public void open(Recorded recording, FactId id) {
    check(recording, inState(recording, id, State.DRAFT).proposed());
    set(id, State.OPEN, null);
  }

  /** The same, of a proposal that came without a document of its own. */
  public FactId accept(Recorded recording, FactId id, @Nullable String answer) {
    return accept(recording, id, answer, List.of());
  }

  /**
   * Does what is proposed, and says which fact it was done to, or which is new.
   *
   * @param cited the document that came with it, once it was stated
   */
  public FactId accept(
      Recorded recording, FactId id, @Nullable String answer, List<Citation> cited) {
    var proposed = inState(recording, id, State.OPEN).proposed();
    if (isOvertaken(recording, id)) {
      throw new Refusal.Conflict("refusal.proposal.overtaken");
    }
    refuseRedacted(id, proposed);
    set(id, State.ACCEPTED, answer);
    return submit(recording, proposed.citing(cited));
  }

  /** Sends it on to another office, inside a recording; null for the register itself. */
  public void handOver(FactId id, @Nullable FactId to) {
    jdbc.sql("update facts.proposal set to_office = :to where id = :id and state = 'open'")
        .param("to", uuid(to), Types.OTHER)
        .param("id", id.value())
        .update();
  }

  /** Notes that its keeper has done what was proposed, in other words or in the same. */
  public void settle(Recorded recording, FactId id, String answer) {
    inState(recording, id, State.OPEN);
    set(id, State.ACCEPTED, answer);
  }

  /** Leaves the fact as it is, and says why. */
  public void refuse(Recorded recording, FactId id, String answer) {
    inState(recording, id, State.OPEN);
    set(id, State.REFUSED, answer);
  }

  /** Whoever proposed it no longer does. */
  public void takeBack(Recorded recording, FactId id, @Nullable String reason) {
    inState(recording, id, State.OPEN);
    set(id, State.TAKEN_BACK, reason);
  }

  public Optional<Proposal> find(FactId id, Recorded recorded) {
    return jdbc.sql(
            """
            select p.id, p.kind, p.fact, p.verb, p.form, p.cited, p.source, p.by_office, p.to_office, p.state, p.answer
            from facts.proposal_recorded p
            where p.id = :id and history.held(p.recording, p.superseded, :recorded)
            """)
        .param("id", id.value())
        .param("recorded", recorded.no())
        .query(Proposals::read)
        .optional();
  }

  /** The offices that it waited for before it was sent on; nothing for the register itself. */
  public List<Optional<FactId>> formerlyTo(FactId id) {
    return jdbc.sql(
            """
            select distinct p.to_office from facts.proposal_past p
            where p.id = :id and p.state = 'open'
            """)
        .param("id", id.value())
        .query((row, _) -> Optional.ofNullable(FactIds.ofNullable(row, "to_office")))
        .list();
  }

  /** All that wait for an answer. */
  public List<Proposal> open(Recorded recorded) {
    return jdbc.sql(
            """
            select p.id, p.kind, p.fact, p.verb, p.form, p.cited, p.source, p.by_office, p.to_office, p.state, p.answer
            from facts.proposal_recorded p
            where p.state = 'open' and history.held(p.recording, p.superseded, :recorded)
            order by p.id
            """)
        .param("recorded", recorded.no())
        .query(Proposals::read)
        .list();
  }

  /** What an office has proposed to others, the latest first; null for the register itself. */
  public List<Proposal> sentBy(@Nullable FactId office, Recorded recorded) {
    return jdbc.sql(
            """
            select p.id, p.kind, p.fact, p.verb, p.form, p.cited, p.source, p.by_office, p.to_office, p.state, p.answer
            from facts.proposal_recorded p
            where p.by_office is not distinct from :office and p.state <> 'draft'
              and history.held(p.recording, p.superseded, :recorded)
            order by p.id desc limit 100
            """)
        .param("office", uuid(office), Types.OTHER)
        .param("recorded", recorded.no())
        .query(Proposals::read)
        .list();
  }

  /** The recording in which it was proposed. */
  public Recorded proposedIn(FactId id) {
    return new Recorded(
        jdbc.sql(
                """
                select least(p.recording, (select min(recording) from facts.proposal_past where id = p.id))
                from facts.proposal p where p.id = :id
                """)
            .param("id", id.value())
            .query(Long.class)
            .single());
  }

  /**
   * A part of what waits for the answer of offices, oldest first.
   *
   * @param register whether of the register itself, too
   */
  public List<Proposal> waitingFor(
      Collection<FactId> offices, boolean register, int offset, int most, Recorded recorded) {
    return jdbc.sql(
            """
            select p.id, p.kind, p.fact, p.verb, p.form, p.cited, p.source, p.by_office, p.to_office, p.state, p.answer
            from facts.proposal_recorded p
            where (p.to_office = any(:offices::uuid[]) or :register and p.to_office is null)
              and p.state = 'open' and history.held(p.recording, p.superseded, :recorded)
            order by p.id offset :offset limit :most
            """)
        .param("offices", FactIds.array(offices))
        .param("register", register)
        .param("recorded", recorded.no())
        .param("offset", offset)
        .param("most", most)
        .query(Proposals::read)
        .list();
  }

  /** How much waits for their answer. */
  public int countWaitingFor(Collection<FactId> offices, boolean register, Recorded recorded) {
    return jdbc.sql(
            """
            select count(*) from facts.proposal_recorded p
            where (p.to_office = any(:offices::uuid[]) or :register and p.to_office is null)
              and p.state = 'open' and history.held(p.recording, p.superseded, :recorded)
            """)
        .param("offices", FactIds.array(offices))
        .param("register", register)
        .param("recorded", recorded.no())
        .query(Integer.class)
        .single();
  }

  /** What was taken back from an office before it answered, the latest first. */
  public List<Proposal> takenBackFrom(@Nullable FactId office, Recorded recorded) {
    return jdbc.sql(
            """
            select p.id, p.kind, p.fact, p.verb, p.form, p.cited, p.source, p.by_office, p.to_office, p.state, p.answer
            from facts.proposal_recorded p
            where p.to_office is not distinct from :office and p.state = 'taken-back'
              and history.held(p.recording, p.superseded, :recorded)
            order by p.recording desc limit 20
            """)
        .param("office", uuid(office), Types.OTHER)
        .param("recorded", recorded.no())
        .query(Proposals::read)
        .list();
  }

  private FactId submit(Recorded recording, Proposed it) {
    var fact = it.fact();
    if (fact == null) {
      return acts.state(recording, it.kind(), it.form(), it.cited());
    }
    switch (it.verb()) {
      case CORRECT -> acts.correct(recording, fact, it.form(), it.cited());
      case CHANGE -> {
        return acts.change(recording, fact, it.form(), it.cited());
      }
      case END ->
          acts.end(
              recording,
              fact,
              field(it.form(), "until"),
              it.form().get("reason").orElse(null),
              it.cited());
      case RESTORE -> acts.restore(recording, fact, earlier(it.form()));
      case STATE, WITHDRAW, REDACT, ATTACH, DISCLOSE, CONFIRM, CONTEST ->
          throw notProposed(it.verb());
    }
    return fact;
  }

  private void check(Recorded recording, Proposed it) {
    var fact = it.fact();
    if (fact != null) {
      var standing = acts.standing(recording, fact);
      if (it.verb() == Verb.END) {
        var ended = standing.form().with("until", field(it.form(), "until"));
        var reason = it.form().get("reason");
        acts.check(
            it.kind(),
            reason.isEmpty() ? ended : ended.with("reason", reason.get()),
            standing.form());
      } else if (it.verb() == Verb.CORRECT) {
        acts.check(it.kind(), it.form(), standing.form());
      }
    }
    switch (it.verb()) {
      case STATE -> {
        acts.check(it.kind(), it.form());
        acts.checkAddress(it.kind(), it.form());
      }
      case CHANGE -> acts.check(it.kind(), it.form());
      case CORRECT, END -> {}
      case RESTORE -> earlier(it.form());
      case WITHDRAW, REDACT, ATTACH, DISCLOSE, CONFIRM, CONTEST -> throw notProposed(it.verb());
    }
  }

  /** Whether the fact has been changed or withdrawn since the proposal was sent. */
  private boolean isOvertaken(Recorded recording, FactId id) {
    return jdbc.sql(
            """
            select exists (
              select from facts.proposal p
              where p.id = :id and (
                facts.is_changed(p.fact, :proposed, :now)
                or exists (select from facts.act a
                           where a.fact = p.fact and a.recording > :proposed and a.verb = 'withdraw')))
            """)
        .param("id", id.value())
        .param("proposed", proposedIn(id).no())
        .param("now", recording.no())
        .query(Boolean.class)
        .single();
  }

  /** A text that was redacted since in the fact and in what was proposed was to say something. */
  private void refuseRedacted(FactId id, Proposed proposed) {
    var since =
        jdbc.sql(
                """
                select x.field from facts.proposal p join history.redaction x on x.fact = p.fact
                where p.id = :id and x.recording > :proposed
                """)
            .param("id", id.value())
            .param("proposed", proposedIn(id).no())
            .query(String.class)
            .set();
    var mistakes =
        Redactions.marks(proposed.form(), new Form(Map.of())).stream()
            .filter(it -> since.contains(it.field()))
            .toList();
    if (!mistakes.isEmpty()) {
      throw new Refusal.Invalid(mistakes);
    }
  }

  private Proposal inState(Recorded recording, FactId id, State state) {
    var proposal =
        find(id, recording)
            .orElseThrow(() -> new Refusal.NotFound("refusal.proposal", id.toString()));
    if (proposal.state() != state) {
      throw new Refusal.Conflict("refusal.proposal." + Fields.word(proposal.state()));
    }
    return proposal;
  }

  private void set(FactId id, State state, @Nullable String answer) {
    jdbc.sql("update facts.proposal set state = :state, answer = :answer where id = :id")
        .param("state", Fields.word(state))
        .param("answer", answer)
        .param("id", id.value())
        .update();
  }

  private static String field(Form form, String field) {
    return form.get(field)
        .orElseThrow(() -> new Refusal.Invalid(List.of(new Mistake(field, "mistake.missing"))));
  }

  private static Recorded earlier(Form form) {
    var typed = field(form, "recording");
    if (!typed.matches("\\d{1,18}")) {
      throw new Refusal.Invalid(List.of(new Mistake("recording", "mistake.number", typed)));
    }
    return new Recorded(Long.parseLong(typed));
  }

  private static IllegalArgumentException notProposed(Verb verb) {
    return new IllegalArgumentException("Nobody proposes to " + verb);
  }

  private static @Nullable String source(@Nullable Form typed) {
    return typed == null ? null : FormText.write(typed);
  }

  private static @Nullable Form source(@Nullable String kept) {
    return kept == null ? null : FormText.read(kept);
  }

  private static @Nullable UUID uuid(@Nullable FactId id) {
    return id == null ? null : id.value();
  }

  private static Proposal read(ResultSet row, int number) throws SQLException {
    return new Proposal(
        FactIds.of(row, "id"),
        new Proposed(
            row.getString("kind"),
            FactIds.ofNullable(row, "fact"),
            Fields.alternative(Verb.class, row.getString("verb")),
            FormText.read(row.getString("form")),
            FormText.readCited(row.getString("cited")),
            source(row.getString("source"))),
        FactIds.ofNullable(row, "by_office"),
        FactIds.ofNullable(row, "to_office"),
        Fields.alternative(State.class, row.getString("state")),
        row.getString("answer"));
  }
}
