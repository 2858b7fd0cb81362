-- What sort of arrangement a network is may be what no source says.
alter table networks.network_recorded alter column form drop not null;
