-- What a new version of a golden record changed, and what systems make of it.
create table registry_value_change (
  id uuid not null primary key,
  pupil uuid not null,
  version bigint not null,
  place integer not null,
  field varchar(64) not null,
  old_value varchar(4000),
  new_value varchar(4000),
  -- Who says the new value; null where there is none any more.
  source_role varchar(24),
  source_system varchar(250),
  event_time timestamp(6) with time zone,
  as_of timestamp(6) with time zone,
  changed_at timestamp(6) with time zone not null
);
create index registry_value_change_pupil on registry_value_change (pupil, version, place);
create index registry_value_change_age on registry_value_change (changed_at);

create table registry_value_verdict (
  change_id uuid not null references registry_value_change (id),
  caller varchar(250) not null,
  pupil uuid not null,
  verdict varchar(16) not null,
  reason varchar(500),
  judged_at timestamp(6) with time zone not null,
  primary key (change_id, caller)
);
create index registry_value_verdict_pupil on registry_value_verdict (pupil);
