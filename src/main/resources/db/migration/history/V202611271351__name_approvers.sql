-- Who approved what somebody else recorded, for the people of the office.
create table history.approval (
  recording bigint primary key references history.recording (no),
  account   uuid not null
);
create trigger refuse before update or delete on history.approval
  for each row execute function history.refuse();
