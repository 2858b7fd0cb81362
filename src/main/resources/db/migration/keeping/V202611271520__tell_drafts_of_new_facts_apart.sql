-- Of a fact there is one draft for each kind of act. What is new has no identity yet: each form that is opened has its own.
alter table keeping.draft add form uuid;
update keeping.draft set form = id, fields = fields || jsonb_build_object('act-draft', id) where fact is null;
alter table keeping.draft
  drop constraint draft_account_kind_fact_verb_key,
  add unique nulls not distinct (account, kind, fact, verb, form),
  add check ((fact is null) = (form is not null));
