-- How many children's region a version speaks of; 0 where that was not written down.
alter table registry_match_model add column children bigint default 0 not null;
