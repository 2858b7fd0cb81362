-- A name in an address, and those that begin as it does; longer names are found by what begins them.
create index on names.name (left(lower(text), 120) text_pattern_ops);
