create schema partnerships;

-- A pair, whatever ties it.
create table partnerships.partnership_recorded (
  like history.kept including defaults including constraints,
  one   uuid not null,
  other uuid not null,
  check (one <> other)
) partition by list (superseded);
select facts.keep('partnerships', 'partnership', 'partnership');
alter table partnerships.partnership
  add foreign key (one) references organizations.organization (id) deferrable initially deferred,
  add foreign key (other) references organizations.organization (id) deferrable initially deferred;
create unique index partnership_once on partnerships.partnership (least(one, other), greatest(one, other));
create index on partnerships.partnership (one);
create index on partnerships.partnership (other);
create index on partnerships.partnership_past (one, superseded);
create index on partnerships.partnership_past (other, superseded);

-- What ties it for a time.
create table partnerships.tie_recorded (
  like history.kept including defaults including constraints,
  like dates.period including defaults,
  partnership uuid not null,
  kind        text not null check (kind in ('sister-city', 'partner-city', 'friendship-city', 'friendship-charter',
                                            'friendly-exchange-agreement', 'cooperation-mou', 'twin-town', 'other')),
  wording     text,
  reason      text
) partition by list (superseded);
select facts.keep('partnerships', 'tie', 'tie');
alter table partnerships.tie
  add foreign key (partnership) references partnerships.partnership (id) deferrable initially deferred;
-- Nobody is somebody's sister city twice at a time; memoranda and other papers may run beside each other.
alter table partnerships.tie add constraint one_at_a_time exclude using gist
  (history.both(partnership, md5(kind)::uuid) with =, dates.certain(since_to, until_from) with &&)
  where (kind not in ('cooperation-mou', 'other'));
create index on partnerships.tie (partnership);
create index on partnerships.tie_past (partnership, superseded);

create table partnerships.signing_recorded (
  like history.kept including defaults including constraints,
  like dates.day including defaults,
  partnership uuid not null,
  kind        text not null check (kind in ('signed', 'reaffirmed', 'upgraded', 'ended', 'approved')),
  place       uuid
) partition by list (superseded);
select facts.keep('partnerships', 'signing', 'signing');
alter table partnerships.signing
  add foreign key (partnership) references partnerships.partnership (id) deferrable initially deferred,
  add foreign key (place) references organizations.organization (id) deferrable initially deferred;
create index on partnerships.signing (partnership);
create index on partnerships.signing_past (partnership, superseded);
