-- What waits may be typed anew: who decides says which hand-in was read.
alter table keeping.approval add hand_ins integer not null default 1;
update keeping.approval a
set hand_ins = (select greatest(count(*), 1) from keeping.approval_step s
                where s.approval = a.id and s.step = 'hand-in');
