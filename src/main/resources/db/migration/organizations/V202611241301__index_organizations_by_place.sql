-- A place found by one of its many names leads to who governs it.
create index organization_place on organizations.organization (place) where place is not null;
create index organization_past_place on organizations.organization_past (place) where place is not null;
