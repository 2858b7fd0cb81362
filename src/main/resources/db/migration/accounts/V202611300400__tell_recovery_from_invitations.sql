-- Kontor itself writes to whoever lost a password and to whoever is invited to administer the register. Each message
-- goes when its own address has served. A node of the build before knows no difference: it writes false.
alter table accounts.message add column is_recovery boolean not null default false;
update accounts.message set is_recovery = true
where office is null and not is_notice and text like '%/recovery/%';
