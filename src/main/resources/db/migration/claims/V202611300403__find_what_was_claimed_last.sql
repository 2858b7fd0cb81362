-- What was claimed last of one property, whatever of: the desk of the register's administrators begins there.
create index claim_latest on claims.claim (property, id);
create index claim_past_latest on claims.claim_past (property, id);
