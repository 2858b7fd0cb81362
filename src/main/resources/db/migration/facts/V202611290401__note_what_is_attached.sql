-- What lies with a fact, such as the document itself, is put beside it by an act like others.
alter table facts.act drop constraint act_verb_check;
alter table facts.act add constraint act_verb_check check
  (verb in ('state', 'correct', 'change', 'end', 'restore', 'withdraw', 'redact', 'attach', 'disclose', 'confirm',
            'contest'));
