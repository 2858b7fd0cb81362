-- What a program does beside the record (a contact, the answer of a second person) is noted, too.
alter table api.deed add at timestamptz;
update api.deed d set at = r.at from history.recording r where r.no = d.recording;
-- A node of the build before says no moment.
alter table api.deed alter at set default now(), alter at set not null, alter recording drop not null;

-- Answers what waits for a second person, in the name of whoever made it, and does nothing else.
alter table api.token drop constraint token_scope_check;
alter table api.token add constraint token_scope_check
  check (scope in ('read', 'propose', 'keep', 'approve'));
