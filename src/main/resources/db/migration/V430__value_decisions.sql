-- Decisions about values: the record that tells the value, never the value itself.
alter table registry_decision add column record uuid references registry_source_record (id);
alter table registry_decision add column field varchar(16);
-- A fingerprint of the values contended about when it was decided.
alter table registry_decision add column seen varchar(64);
-- The type of the conflict it was decided in.
alter table registry_decision add column settles varchar(24);
-- The last day of a lock.
alter table registry_decision add column until_day date;
create index registry_decision_until on registry_decision (until_day);
create index registry_decision_record on registry_decision (record);

-- Locks that are over, once their pupils' records were computed without them.
create table registry_lapsed_lock (
  decision uuid not null primary key references registry_decision (id),
  noticed_at timestamp(6) with time zone not null
);

-- What settled a conflict.
alter table registry_conflict add column decision uuid references registry_decision (id);
