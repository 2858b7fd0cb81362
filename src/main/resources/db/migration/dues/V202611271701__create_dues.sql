-- What fees are reckoned from, asked, paid and waived. Amounts are for the network and the member unless it says otherwise.
create schema dues;

create table dues.observation_recorded (
  like history.kept including defaults including constraints,
  organization uuid not null,
  measure      text not null check (measure in ('inhabitants', 'income-per-head', 'income-class')),
  number       integer check (number >= 0),
  income_class text,
  "on"         text not null,
  on_from      date not null,
  on_to        date not null,
  check (case measure when 'income-class' then income_class else number::text end is not null)
) partition by list (superseded);
select facts.keep('dues', 'observation', 'observation');
alter table dues.observation
  add foreign key (organization) references organizations.organization (id) deferrable initially deferred;
create index on dues.observation (organization);
create index on dues.observation_past (organization, superseded);

create table dues.invoice_recorded (
  like history.kept including defaults including constraints,
  network        uuid not null,
  organization   uuid not null,
  year           integer not null check (year between 1800 and 9999),
  number         text not null,
  amount         numeric not null check (amount >= 0),
  currency       text not null check (currency ~ '^[A-Z]{3}$'),
  issued_on      text not null,
  issued_on_from date not null,
  issued_on_to   date not null,
  due_on         text,
  due_on_from    date not null,
  due_on_to      date not null,
  fee_rule       uuid,
  category       uuid,
  inhabitants    integer,
  income         integer,
  income_class   text,
  steps          text
) partition by list (superseded);
select facts.keep('dues', 'invoice', 'invoice', cited => false);
alter table dues.invoice
  add foreign key (network) references organizations.organization (id) deferrable initially deferred,
  add foreign key (organization) references organizations.organization (id) deferrable initially deferred,
  add foreign key (fee_rule) references facts.fact (id) deferrable initially deferred,
  add foreign key (category) references facts.fact (id) deferrable initially deferred,
  add unique (network, number) deferrable initially deferred;
create index on dues.invoice (network, organization);
create index on dues.invoice (organization);
create index on dues.invoice_past (network, superseded);

create table dues.payment_recorded (
  like history.kept including defaults including constraints,
  network          uuid not null,
  organization     uuid not null,
  year             integer not null check (year between 1800 and 9999),
  covers           text not null check (covers in ('year', 'up-to-year')),
  invoice          uuid,
  amount           numeric check (amount >= 0),
  currency         text check (currency ~ '^[A-Z]{3}$'),
  received_on      text,
  received_on_from date not null,
  received_on_to   date not null,
  check (amount is null or currency is not null)
) partition by list (superseded);
select facts.keep('dues', 'payment', 'payment', cited => false);
alter table dues.payment
  add foreign key (network) references organizations.organization (id) deferrable initially deferred,
  add foreign key (organization) references organizations.organization (id) deferrable initially deferred,
  add foreign key (invoice) references dues.invoice (id) deferrable initially deferred;
create index on dues.payment (network, organization);
create index on dues.payment (organization);
create index on dues.payment_past (network, superseded);

create table dues.waiver_recorded (
  like history.kept including defaults including constraints,
  network      uuid not null,
  organization uuid not null,
  year         integer not null check (year between 1800 and 9999),
  amount       numeric check (amount >= 0),
  currency     text check (currency ~ '^[A-Z]{3}$'),
  "on"         text not null,
  on_from      date not null,
  on_to        date not null,
  decided_by   uuid,
  decided      uuid,
  decision     text,
  check (amount is null or currency is not null)
) partition by list (superseded);
select facts.keep('dues', 'waiver', 'waiver', cited => false);
alter table dues.waiver
  add foreign key (network) references organizations.organization (id) deferrable initially deferred,
  add foreign key (organization) references organizations.organization (id) deferrable initially deferred,
  add foreign key (decided_by) references facts.fact (id) deferrable initially deferred,
  add foreign key (decided) references facts.fact (id) deferrable initially deferred;
create index on dues.waiver (network, organization);
create index on dues.waiver (organization);
create index on dues.waiver_past (network, superseded);
