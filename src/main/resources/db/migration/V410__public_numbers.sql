-- The change feed (blueprint 5.7). Entries are written without a number by whoever changes
-- something; one task gives committed entries their numbers, batch by batch.

-- Not only pupils change: organisations, study groups, enrolments of children who are only counted.
alter table registry_change add column entity varchar(16) default 'PUPIL' not null;
alter table registry_change add column subject uuid;
alter table registry_change alter column pupil drop not null;
create unique index registry_change_subject on registry_change (subject, version);

-- One row, locked while numbers are given, so that no batch overtakes another.
create table registry_change_head (
  id integer not null primary key,
  last_number bigint not null
);
insert into registry_change_head (id, last_number) values (1, 0);
