-- What is contested anywhere, the latest first: the desk of the register's administrators begins there.
create index position_contested on facts.position (fact) where stance = 'contested';
create index position_past_contested on facts.position_past (fact) where stance = 'contested';
