-- Names of places are found in an index that the build makes; the table cost a first start seconds.
drop table places.name;
