-- The registry. Source records are immutable; the golden record in registry_pupil is computed from
-- them and may be rebuilt at any time.

create table registry_pupil (
  id uuid not null primary key,
  merged_into uuid references registry_pupil (id),
  federal_id varchar(64),
  version bigint not null,
  content_hash varchar(64),
  record_state varchar(16) not null,
  identity_state varchar(16) not null,
  snils varchar(11),
  golden varchar(1000000),
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null
);
create index registry_pupil_snils on registry_pupil (snils);
create unique index registry_pupil_federal on registry_pupil (federal_id);

create table registry_source_record (
  id uuid not null primary key,
  source_role varchar(24) not null,
  source_system varchar(250),
  source_key varchar(128) not null,
  question_kind varchar(16),
  -- The question answered: one answer each.
  question uuid unique,
  outcome varchar(16) not null,
  code varchar(128),
  payload varchar(1000000) not null,
  payload_hash varchar(64) not null,
  message_id varchar(64),
  event_time timestamp(6) with time zone,
  as_of timestamp(6) with time zone not null,
  received_at timestamp(6) with time zone not null,
  signer varchar(64),
  rule_version integer not null,
  linked_to uuid references registry_pupil (id),
  link_rule varchar(16) not null,
  held_for uuid references registry_pupil (id),
  held_as varchar(24)
);
create index registry_source_record_pupil on registry_source_record (linked_to);
create index registry_source_record_held on registry_source_record (held_for);
create index registry_source_record_key on registry_source_record (source_system, source_key);

-- What a record can be found by.
create table registry_record_key (
  record uuid not null references registry_source_record (id),
  kind varchar(24) not null,
  key_value varchar(400) not null,
  pupil uuid not null references registry_pupil (id),
  primary key (record, kind, key_value)
);
create index registry_record_key_value on registry_record_key (kind, key_value);
create index registry_record_key_pupil on registry_record_key (pupil);

-- A system's own key leads to one pupil.
create table registry_source_key (
  source_system varchar(250) not null,
  external_id varchar(128) not null,
  pupil uuid not null references registry_pupil (id),
  primary key (source_system, external_id)
);
create index registry_source_key_pupil on registry_source_key (pupil);

create table registry_conflict (
  id uuid not null primary key,
  pupil uuid not null references registry_pupil (id),
  conflict_type varchar(24) not null,
  severity varchar(16) not null,
  field varchar(64) not null,
  contending varchar(1000000) not null,
  other_pupils varchar(100000) not null,
  conflict_state varchar(16) not null,
  opened_at timestamp(6) with time zone not null,
  due_on date,
  closed_at timestamp(6) with time zone
);
create index registry_conflict_pupil on registry_conflict (pupil, conflict_state);

create table registry_question (
  id uuid not null primary key,
  pupil uuid not null references registry_pupil (id),
  kind varchar(16) not null,
  question_state varchar(16) not null,
  purpose varchar(24) not null,
  ground varchar(128) not null,
  input_hash varchar(64) not null,
  asked varchar(1000000),
  message_id varchar(64),
  answer_message_id varchar(64),
  answer_code varchar(128),
  created_at timestamp(6) with time zone not null,
  sent_at timestamp(6) with time zone,
  answered_at timestamp(6) with time zone
);
create index registry_question_pupil on registry_question (pupil);
create index registry_question_due on registry_question (question_state, created_at, id);

create table registry_consent (
  id uuid not null primary key,
  source_system varchar(250) not null,
  external_id varchar(128) not null,
  content varchar(100000) not null,
  registered_at timestamp(6) with time zone not null,
  withdrawn_at timestamp(6) with time zone
);
create index registry_consent_subject on registry_consent (source_system, external_id);

-- One line for each change of a golden record; its public number is given after commit.
create table registry_change (
  id uuid not null primary key,
  public_number bigint unique,
  pupil uuid not null references registry_pupil (id),
  change_kind varchar(16) not null,
  version bigint not null,
  content_hash varchar(64) not null,
  changed_at timestamp(6) with time zone not null,
  unique (pupil, version)
);

-- First answers to changing calls, given again to the same call.
create table registry_call (
  caller varchar(250) not null,
  client_request_id uuid not null,
  payload_hash varchar(64) not null,
  answer varchar(1000000),
  answered_at timestamp(6) with time zone not null,
  primary key (caller, client_request_id)
);
create index registry_call_age on registry_call (answered_at);

-- 1024 rows to lock: transactions that touch the same key meet at the same row.
create table registry_key_stripe (
  stripe integer not null primary key
);
insert into registry_key_stripe (stripe)
select hundreds.n * 256 + tens.n * 16 + ones.n
from (values (0), (1), (2), (3)) as hundreds (n)
cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) as tens (n)
cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) as ones (n);
