-- What the tags of answers are reckoned with: without it nobody finds out, by trying one number
-- after the other, which recording a tag stands for.
create table history.seal (
  key text not null
);
insert into history.seal (key) values (gen_random_uuid()::text || gen_random_uuid()::text);
create trigger refuse before insert or update or delete on history.seal
  for each row execute function history.refuse();
