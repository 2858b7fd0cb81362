package city.kontor.keeping;

import city.kontor.facts.FactIds;
import city.kontor.facts.Redactions;
import city.kontor.facts.Verb;
import city.kontor.history.FactId;
import city.kontor.web.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every statement about what waits for a second person, and for which kinds it does. */
@Repository
class ApprovalSql {

  private static final TypeReference<Map<String, String>> TYPED = new TypeReference<>() {};

  private static final String SELECTED =
      "select id, office, kind, fact, verb, typed, state, typed_by, hand_ins, outcome from"
          + " keeping.approval ";

  private final JdbcClient jdbc;

  ApprovalSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<String> kinds(FactId office) {
    return jdbc
        .sql("select kind from keeping.sign_off where office = :office")
        .param("office", office.value())
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  void set(FactId office, Collection<String> kinds, UUID by, OffsetDateTime at) {
    jdbc.sql("delete from keeping.sign_off where office = :office and kind <> all(:kinds)")
        .param("office", office.value())
        .param("kinds", kinds.toArray(String[]::new))
        .update();
    kinds.forEach(
        it ->
            jdbc.sql(
                    """
                    insert into keeping.sign_off (office, kind, set_by, since)
                    values (:office, :kind, :by, :at) on conflict do nothing
                    """)
                .param("office", office.value())
                .param("kind", it)
                .param("by", by)
                .param("at", at)
                .update());
  }

  void note(FactId office, Approval.Switched it) {
    jdbc.sql(
            """
            insert into keeping.sign_off_step (office, account, at, begun, ended)
            values (:office, :account, :at, :begun, :ended)
            """)
        .param("office", office.value())
        .param("account", it.account())
        .param("at", it.at())
        .param("begun", it.begun().toArray(String[]::new))
        .param("ended", it.ended().toArray(String[]::new))
        .update();
  }

  /** What was said of an office, the latest first. */
  List<Approval.Switched> switched(FactId office) {
    return jdbc.sql(
            """
            select account, at, begun, ended from keeping.sign_off_step
            where office = :office order by ordinal desc
            """)
        .param("office", office.value())
        .query(
            (row, _) ->
                new Approval.Switched(
                    row.getObject("account", UUID.class),
                    row.getObject("at", OffsetDateTime.class),
                    List.of((String[]) row.getArray("begun").getArray()),
                    List.of((String[]) row.getArray("ended").getArray())))
        .list();
  }

  FactId handIn(FactId office, Typed typed, UUID by) {
    return new FactId(
        jdbc.sql(
                """
                insert into keeping.approval (office, kind, fact, verb, typed, state, typed_by)
                values (:office, :kind, :fact, :verb, :typed::jsonb, 'waiting', :by) returning id
                """)
            .param("office", office.value())
            .param("kind", typed.kind().word())
            .param("fact", typed.fact() == null ? null : typed.fact().value(), Types.OTHER)
            .param("verb", Words.key(typed.verb()))
            .param("typed", JsonMapper.shared().writeValueAsString(typed.typed()))
            .param("by", by)
            .query(UUID.class)
            .single());
  }

  /** Typed anew; false when it is no longer open, or says no longer what was read. */
  boolean handInAgain(Approval it, Typed typed, UUID by) {
    return jdbc.sql(
                """
                update keeping.approval
                set typed = :typed::jsonb, typed_by = :by, hand_ins = hand_ins + 1, state = 'waiting',
                    decided_by = null
                where id = :id and state in ('waiting', 'returned') and hand_ins = :handIns
                """)
            .param("typed", JsonMapper.shared().writeValueAsString(typed.typed()))
            .param("by", by)
            .param("id", it.id().value())
            .param("handIns", it.handIns())
            .update()
        == 1;
  }

  /** Decides on what waits; false when somebody else did so meanwhile, or typed it anew. */
  boolean decide(Approval it, Approval.State state, UUID by) {
    return jdbc.sql(
                """
                update keeping.approval set state = :state, decided_by = :by
                where id = :id and state = 'waiting' and hand_ins = :handIns
                """)
            .param("state", Words.key(state))
            .param("by", by)
            .param("id", it.id().value())
            .param("handIns", it.handIns())
            .update()
        == 1;
  }

  /** Done by whoever typed it anew; false when it is no longer open, or says something else. */
  boolean close(Approval it, FactId outcome) {
    return jdbc.sql(
                """
                update keeping.approval set state = 'done', decided_by = null, outcome = :outcome
                where id = :id and state in ('waiting', 'returned') and hand_ins = :handIns
                """)
            .param("outcome", outcome.value())
            .param("id", it.id().value())
            .param("handIns", it.handIns())
            .update()
        == 1;
  }

  /**
   * Taken back by whoever handed it in last; false when it is no longer open, no longer theirs, or
   * says no longer what was read, which becomes a draft.
   */
  boolean takeBack(Approval it, UUID by) {
    return jdbc.sql(
                """
                update keeping.approval set state = 'taken-back', decided_by = null
                where id = :id and typed_by = :by and state in ('waiting', 'returned')
                  and hand_ins = :handIns
                """)
            .param("id", it.id().value())
            .param("by", by)
            .param("handIns", it.handIns())
            .update()
        == 1;
  }

  void came(FactId id, FactId outcome) {
    jdbc.sql("update keeping.approval set outcome = :outcome where id = :id")
        .param("outcome", outcome.value())
        .param("id", id.value())
        .update();
  }

  /**
   * What this person took back and went on typing came to something without a second person: of a
   * new fact the one from whose draft it is, of an act on a fact the last of which there is a
   * draft.
   */
  void cameOfDraft(Typed typed, FactId outcome, UUID by) {
    jdbc.sql(
            """
            update keeping.approval set outcome = :outcome
            where outcome is null and id = (
              select a.id from keeping.approval a
              where a.state = 'taken-back' and a.typed_by = :by and a.kind = :kind and a.verb = :verb
                and (a.id = :draft or (a.fact = :fact and exists (
                  select from keeping.draft d
                  where d.account = :by and d.kind = a.kind and d.fact = a.fact and d.verb = a.verb)))
              order by a.id desc limit 1)
            """)
        .param("outcome", outcome.value())
        .param("by", by)
        .param("kind", typed.kind().word())
        .param("verb", Words.key(typed.verb()))
        .param("draft", typed.draft().orElse(null), Types.OTHER)
        .param("fact", typed.fact() == null ? null : typed.fact().value(), Types.OTHER)
        .update();
  }

  void note(FactId id, Approval.Step step) {
    jdbc.sql(
            """
            insert into keeping.approval_step (approval, step, account, at, note, program)
            values (:id, :step, :account, :at, :note, nullif(:program, ''))
            """)
        .param("id", id.value())
        .param("step", step.step())
        .param("account", step.account())
        .param("at", step.at())
        .param("note", step.note())
        .param("program", step.program())
        .update();
  }

  Optional<Approval> find(FactId id) {
    return jdbc.sql(SELECTED + "where id = :id")
        .param("id", id.value())
        .query(ApprovalSql::read)
        .optional();
  }

  int count(Collection<FactId> offices) {
    return jdbc.sql(
            """
            select count(*) from keeping.approval
            where office = any(:offices::uuid[]) and state in ('waiting', 'returned')
            """)
        .param("offices", FactIds.array(offices))
        .query(Integer.class)
        .single();
  }

  /** Some of what is not decided yet in these offices, oldest first. */
  List<Approval> open(Collection<FactId> offices, int offset, int most) {
    return jdbc.sql(
            SELECTED
                + """
                where office = any(:offices::uuid[]) and state in ('waiting', 'returned')
                order by id offset :offset limit :most
                """)
        .param("offices", FactIds.array(offices))
        .param("offset", offset)
        .param("most", most)
        .query(ApprovalSql::read)
        .list();
  }

  List<Approval.Step> steps(FactId id) {
    return jdbc.sql(
            """
            select step, account, at, note, coalesce(program, '') as program from keeping.approval_step
            where approval = :id order by ordinal
            """)
        .param("id", id.value())
        .query(
            (row, _) ->
                new Approval.Step(
                    row.getString("step"),
                    row.getObject("account", UUID.class),
                    row.getObject("at", OffsetDateTime.class),
                    row.getString("note"),
                    row.getString("program")))
        .list();
  }

  /**
   * Puts the mark in the place of a text, and of all that was noted with it: in what was typed
   * about a fact, what it or one of these proposals came of, what was typed with it for something
   * else, and in the earlier forms of these.
   *
   * <p>A program that hands in anew what it took back does not say of what it goes on. So what the
   * office took back of the same kind gives up a field that says one of these texts, too: that
   * field alone, since it may be another matter that is called alike.
   *
   * @return where, apart from those that only say the same
   */
  List<FactId> redact(
      FactId fact,
      String kind,
      String field,
      Collection<String> texts,
      Collection<FactId> proposals,
      Collection<FactId> along) {
    var around = around(kind, field);
    var redacted =
        reached(
                """
                a.fact = :fact or a.outcome = :fact or a.outcome = any(:proposals::uuid[])
                or a.typed ->> :proposal = any(:proposals::text[])
                or (a.outcome = any(:along::uuid[]) and (a.fact is null or exists (
                  select from jsonb_each_text(a.typed) as it where it.value = any(:texts))))
                """,
                """
                it.key in (:why, :offered, :around) or (a.kind = :kind and it.key = :field)
                or it.value = any(:texts)
                """)
            .param("kind", kind)
            .param("field", field)
            .param("around", around)
            .param("fact", fact.value())
            .param("proposal", Typed.PROPOSAL)
            .param("proposals", FactIds.array(proposals))
            .param("along", FactIds.array(along))
            .param("texts", texts.toArray(String[]::new))
            .query((row, _) -> FactIds.of(row, "id"))
            .list();
    redactNotes(redacted);
    redactTheSame(List.of(field, around), texts, redacted);
    return redacted;
  }

  /**
   * What the form of an act calls it where it is typed around the fields of its fact: the place in
   * a document, and what a new document says. Empty for anything else.
   */
  private static String around(String kind, String field) {
    if (field.equals(Redactions.PLACES)) {
      return TypedSource.LOCATOR;
    }
    return kind.equals("source") ? TypedSource.FIELDS.getOrDefault(field, "") : "";
  }

  /**
   * Puts the mark in the place of one field of what was typed, also in its earlier forms and in
   * what was taken back and says the same, and of all that was noted with it.
   *
   * @return where, apart from those that only say the same
   */
  List<FactId> redact(FactId id, String field) {
    var texts =
        jdbc
            .sql("select typed ->> :field from keeping.approval where id = :id for update")
            .param("field", field)
            .param("id", id.value())
            .query(String.class)
            .list()
            .stream()
            .filter(it -> it != null && !Redactions.isMarked(it))
            .toList();
    var redacted =
        reached("a.id = :id", "it.key in (:why, :offered, :field)")
            .param("field", field)
            .param("id", id.value())
            .query((row, _) -> FactIds.of(row, "id"))
            .list();
    redactNotes(redacted);
    redactTheSame(List.of(field), texts, redacted);
    return redacted;
  }

  /**
   * The same fields of what the office took back about the same fact, or as a new one of the same
   * kind, where they say one of these texts.
   */
  private void redactTheSame(
      Collection<String> fields, Collection<String> texts, Collection<FactId> redacted) {
    jdbc.sql(
            """
            update keeping.approval a
            set hand_ins = a.hand_ins + 1, typed = a.typed || (
              select jsonb_object_agg(it.key, :mark::text) from jsonb_each_text(a.typed) as it
              where it.key = any(:fields) and it.value = any(:texts))
            where a.state = 'taken-back'
              and exists (select from jsonb_each_text(a.typed) as it
                          where it.key = any(:fields) and it.value = any(:texts))
              and exists (select from keeping.approval r
                          where r.id = any(:ids::uuid[]) and r.office = a.office and r.kind = a.kind
                            and r.fact is not distinct from a.fact)
            """)
        .param("mark", Redactions.MARK)
        .param("fields", fields.toArray(String[]::new))
        .param("texts", texts.toArray(String[]::new))
        .param("ids", FactIds.array(redacted))
        .update();
  }

  /**
   * The statement that puts the mark into some fields of some of what was typed, and of its earlier
   * forms: what was taken back is a draft of whoever did it from then on, of which there is one of
   * each act on a fact, and of each new fact; it was handed in anew as another, perhaps for another
   * office, which somebody else may have typed anew since.
   *
   * @param some which they are
   * @param fields which of its fields
   */
  private StatementSpec reached(String some, String fields) {
    return jdbc.sql(
            """
            with recursive reached (id, kind, fact, verb, draft) as (
              select a.id, a.kind, a.fact, a.verb, a.typed ->> :draft
              from keeping.approval a where %s
              union
              select a.id, a.kind, a.fact, a.verb, a.typed ->> :draft
              from reached r join keeping.approval a on a.kind = r.kind and a.verb = r.verb
              where a.state = 'taken-back'
                and (a.id::text = r.draft or (a.fact = r.fact and a.id < r.id))
                and a.typed_by in (
                  select s.account from keeping.approval_step s
                  where s.approval = r.id and s.step = 'hand-in'))
            update keeping.approval a
            set hand_ins = a.hand_ins + 1, typed = a.typed || (
              select coalesce(jsonb_object_agg(it.key, :mark::text), '{}')
              from jsonb_each_text(a.typed) as it where %s)
            where a.id in (select id from reached)
            returning a.id
            """
                .formatted(some, fields))
        .param("mark", Redactions.MARK)
        .param("draft", Typed.DRAFT)
        .param("why", Typed.WHY)
        .param("offered", Typed.OFFERED);
  }

  private void redactNotes(Collection<FactId> approvals) {
    jdbc.sql(
            """
            update keeping.approval_step set note = :mark
            where approval = any(:ids::uuid[]) and note <> ''
            """)
        .param("mark", Redactions.MARK)
        .param("ids", FactIds.array(approvals))
        .update();
  }

  private static Approval read(ResultSet row, int number) throws SQLException {
    return new Approval(
        FactIds.of(row, "id"),
        FactIds.of(row, "office"),
        row.getString("kind"),
        FactIds.ofNullable(row, "fact"),
        alternative(Verb.class, row.getString("verb")),
        JsonMapper.shared().readValue(row.getString("typed"), TYPED),
        alternative(Approval.State.class, row.getString("state")),
        row.getObject("typed_by", UUID.class),
        row.getInt("hand_ins"),
        FactIds.ofNullable(row, "outcome"));
  }

  private static <E extends Enum<E>> E alternative(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
