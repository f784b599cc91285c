-- Withdrawal of consent and destruction (registry.md 7.4, 152-FZ art. 21).

-- How and by whom a consent was withdrawn; the message it came in, for its body goes too; whether
-- what it said is destroyed and only its id and dates are left.
alter table registry_consent add column withdrawal varchar(2000);
alter table registry_consent add column message_id varchar(64);
alter table registry_consent add column destroyed boolean default false not null;
create index registry_consent_waiting on registry_consent (withdrawn_at);

-- DELETED names why, and by what keys the federal segment knows the pupil; the number stays only
-- until the pupil's data are destroyed.
alter table registry_change add column reason varchar(16);
alter table registry_change add column federal_id varchar(64);
alter table registry_change add column snils varchar(11);

-- What is to be destroyed until when, and the act once it is done: numbers and ids only.
create table registry_destruction (
  id uuid not null primary key,
  -- Null for a consent about somebody who never came.
  pupil uuid references registry_pupil (id),
  cause varchar(16) not null,
  consent uuid references registry_consent (id),
  author varchar(250) not null,
  ordered_at timestamp(6) with time zone not null,
  due_on date not null,
  plan varchar(4000) not null,
  state varchar(16) not null,
  ended_at timestamp(6) with time zone,
  ended_why varchar(24),
  counts varchar(4000)
);
create index registry_destruction_pupil on registry_destruction (pupil);
create index registry_destruction_consent on registry_destruction (consent);
create index registry_destruction_due on registry_destruction (state, due_on);

-- What is left of a pupil besides the id: keyed hashes of natural keys, so that nobody makes the
-- record anew without a new consent. The system is told only of its own key.
create table registry_tombstone_key (
  key_hash varchar(64) not null,
  pupil uuid not null references registry_pupil (id),
  kind varchar(24) not null,
  source_system varchar(250),
  primary key (key_hash, pupil)
);
create index registry_tombstone_key_pupil on registry_tombstone_key (pupil);

-- The list of destructions, line by line, as it stands in the file outside the database.
create table registry_destruction_line (
  number bigint not null primary key,
  line varchar(1000000) not null,
  mac varchar(64) not null
);
