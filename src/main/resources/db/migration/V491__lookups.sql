-- Lookups of children that found nobody, by calling system, and systems locked out by them.
create table registry_lookup_miss (
  id uuid not null primary key,
  caller varchar(250) not null,
  missed_at timestamp(6) with time zone not null
);
create index registry_lookup_miss_caller on registry_lookup_miss (caller, missed_at);
create index registry_lookup_miss_age on registry_lookup_miss (missed_at);

create table registry_lookup_lock (
  caller varchar(250) not null primary key,
  locked_until timestamp(6) with time zone not null
);
