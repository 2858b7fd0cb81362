-- A pair of which the other party keeps something secret can be withdrawn: being refused would tell of it. What
-- everybody sees, or the same office recorded, still keeps it; facts.Acts looks for that. See decision 0057.
alter table partnerships.tie drop constraint tie_partnership_fkey;
alter table partnerships.tie
  add foreign key (partnership) references facts.fact (id) deferrable initially deferred;
alter table partnerships.signing drop constraint signing_partnership_fkey;
alter table partnerships.signing
  add foreign key (partnership) references facts.fact (id) deferrable initially deferred;
