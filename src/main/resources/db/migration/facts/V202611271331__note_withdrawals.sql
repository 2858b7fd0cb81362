-- A fact that should never have been stated is taken back.
alter table facts.act drop constraint act_verb_check;
alter table facts.act add constraint act_verb_check check
  (verb in ('state', 'correct', 'change', 'end', 'restore', 'withdraw', 'disclose', 'confirm', 'contest'));
