-- A network is recognised by its organization alone: what it is may be corrected by a later edition.
update starter.entry
set key = regexp_replace(key, '^network:([^/#]+)/[^/#]+', 'network:\1')
where key like 'network:%';
