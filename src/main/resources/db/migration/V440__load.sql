-- First loads from files: what was loaded, and how far. A load that is not finished is gone on with;
-- each chunk of children is written together with its line here.
create table registry_load (
  id uuid not null primary key,
  -- 1 while it is not finished, then null: one at a time.
  unfinished integer unique,
  fingerprint varchar(64) not null,
  children varchar(64) not null,
  ground varchar(128) not null,
  as_of timestamp(6) with time zone not null,
  started_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone,
  written bigint not null,
  counts varchar(10000) not null
);
