-- A network also looks through the pages on its members and its rules.
alter table reviews.review_recorded
  drop constraint review_recorded_page_check,
  add constraint review_recorded_page_check check (page in ('record', 'memberships', 'members', 'rules'));
