alter table facts.act drop constraint act_verb_check;
alter table facts.act add constraint act_verb_check check
  (verb in ('state', 'correct', 'change', 'end', 'restore', 'withdraw', 'redact', 'disclose', 'confirm', 'contest'));
