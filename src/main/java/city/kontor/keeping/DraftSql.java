package city.kontor.keeping;

import city.kontor.accounts.AccountId;
import city.kontor.facts.FactIds;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every statement about drafts. */
@Repository
class DraftSql {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  DraftSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(Typed typed, AccountId account, OffsetDateTime now) {
    jdbc.sql(
            """
            insert into keeping.draft (account, kind, fact, verb, form, fields, kept_at)
            values (:account, :kind, :fact, :verb, :form, :fields::jsonb, :now)
            on conflict (account, kind, fact, verb, form) do update
              set fields = excluded.fields, kept_at = excluded.kept_at
            """)
        .param("account", account.value())
        .param("kind", typed.word())
        .param("fact", fact(typed), Types.OTHER)
        .param("verb", Words.key(typed.verb()))
        .param("form", typed.draft().orElse(null), Types.OTHER)
        .param("fields", JSON.writeValueAsString(typed.without(Typed.FORM).typed()))
        .param("now", now)
        .update();
  }

  Optional<Draft> find(Typed typed, AccountId account) {
    return jdbc.sql(
            """
            select coalesce(form, id) as id, kind, fact, verb, fields, kept_at from keeping.draft
            where account = :account and kind = :kind and fact is not distinct from :fact and verb = :verb
              and form is not distinct from :form
            """)
        .param("account", account.value())
        .param("kind", typed.word())
        .param("fact", fact(typed), Types.OTHER)
        .param("verb", Words.key(typed.verb()))
        .param("form", typed.draft().orElse(null), Types.OTHER)
        .query(DraftSql::read)
        .optional();
  }

  Optional<Draft> find(UUID id, AccountId account) {
    return jdbc.sql(
            """
            select coalesce(form, id) as id, kind, fact, verb, fields, kept_at from keeping.draft
            where account = :account and coalesce(form, id) = :id
            """)
        .param("account", account.value())
        .param("id", id)
        .query(DraftSql::read)
        .optional();
  }

  void drop(UUID id, AccountId account) {
    jdbc.sql("delete from keeping.draft where account = :account and coalesce(form, id) = :id")
        .param("account", account.value())
        .param("id", id)
        .update();
  }

  /** The latest first. */
  List<Draft> of(AccountId account, int offset, int most) {
    return jdbc.sql(
            """
            select coalesce(form, id) as id, kind, fact, verb, fields, kept_at from keeping.draft
            where account = :account order by kept_at desc, id desc offset :offset limit :most
            """)
        .param("account", account.value())
        .param("offset", offset)
        .param("most", most)
        .query(DraftSql::read)
        .list();
  }

  int count(AccountId account) {
    return jdbc.sql("select count(*) from keeping.draft where account = :account")
        .param("account", account.value())
        .query(Integer.class)
        .single();
  }

  /** The one that was kept last of a new fact of a kind. */
  Optional<Draft> lastOfNew(String kind, AccountId account) {
    return jdbc.sql(
            """
            select coalesce(form, id) as id, kind, fact, verb, fields, kept_at from keeping.draft
            where account = :account and fact is null and kind = :kind
            order by kept_at desc, id desc limit 1
            """)
        .param("account", account.value())
        .param("kind", kind)
        .query(DraftSql::read)
        .optional();
  }

  void drop(Typed typed, AccountId account) {
    jdbc.sql(
            """
            delete from keeping.draft
            where account = :account and kind = :kind and fact is not distinct from :fact and verb = :verb
              and form is not distinct from :form
            """)
        .param("account", account.value())
        .param("kind", typed.word())
        .param("fact", fact(typed), Types.OTHER)
        .param("verb", Words.key(typed.verb()))
        .param("form", typed.draft().orElse(null), Types.OTHER)
        .update();
  }

  /** Also those of texts in all languages that were opened from another of them. */
  void dropAllOf(FactId fact) {
    jdbc.sql(
            """
            delete from keeping.draft
            where fact = :fact or (kind like '%' || :languages and exists (
              select from jsonb_each_text(fields) typed
              where typed.key ~ '^fact-[0-9]+$' and typed.value = :fact::text))
            """)
        .param("fact", fact.value())
        .param("languages", Draft.OF_LANGUAGES)
        .update();
  }

  /** Drafts that answer or amend these proposals and hand-ins, and those that a hand-in became. */
  void dropAllWith(Collection<FactId> those) {
    jdbc.sql(
            """
            delete from keeping.draft d
            where d.fields ->> :proposal = any(:ids::text[]) or d.fields ->> :approval = any(:ids::text[])
              or d.form = any(:ids::uuid[])
              or exists (
                select from keeping.approval a
                where a.id = any(:ids::uuid[]) and a.typed_by = d.account and a.kind = d.kind
                  and a.verb = d.verb and (a.fact = d.fact or a.typed ->> :draft = d.form::text))
            """)
        .param("proposal", Typed.PROPOSAL)
        .param("approval", Typed.APPROVAL)
        .param("draft", Typed.DRAFT)
        .param("ids", FactIds.array(those))
        .update();
  }

  int dropBefore(OffsetDateTime moment) {
    return jdbc.sql("delete from keeping.draft where kept_at < :before")
        .param("before", moment)
        .update();
  }

  private static @Nullable UUID fact(Typed typed) {
    var fact = typed.fact();
    return fact == null ? null : fact.value();
  }

  private static Draft read(ResultSet row, int number) throws SQLException {
    return new Draft(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        FactIds.ofNullable(row, "fact"),
        Verb.valueOf(row.getString("verb").toUpperCase(Locale.ROOT)),
        JSON.readValue(row.getString("fields"), FIELDS),
        row.getObject("kept_at", OffsetDateTime.class));
  }
}
