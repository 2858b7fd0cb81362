-- What a contest rests on, as citations of documents; null where it rests on the word of the party.
alter table facts.position_recorded add column cited jsonb;
