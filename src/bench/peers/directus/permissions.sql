-- After Directus has made its own tables: lists beside foreign keys, and anyone may read.
set search_path = peers;
insert into directus_collections (collection) values ('organization'), ('name'), ('category'), ('membership');
insert into directus_fields (collection, field, special) values
  ('organization', 'names', 'o2m'), ('organization', 'memberships', 'o2m');
insert into directus_relations (many_collection, many_field, one_collection, one_field) values
  ('name', 'organization', 'organization', 'names'), ('membership', 'organization', 'organization', 'memberships');
insert into directus_permissions (collection, action, permissions, fields, policy)
  select c, 'read', '{}', '*', a.policy
  from unnest(array['organization', 'name', 'category', 'membership']) c,
       (select policy from directus_access where role is null and "user" is null limit 1) a;
