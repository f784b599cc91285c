-- The school side of the registry: who teaches, in what groups, whom. Contents are canonical JSON of
-- the records in the code; columns beside them are what is searched by.

create table registry_organisation (
  id uuid not null primary key,
  version bigint not null,
  organisation_state varchar(16) not null,
  content varchar(1000000) not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null
);

-- Natural keys: each leads to one organisation.
create table registry_organisation_key (
  kind varchar(16) not null,
  key_value varchar(64) not null,
  organisation uuid not null references registry_organisation (id),
  primary key (kind, key_value)
);
create index registry_organisation_key_of on registry_organisation_key (organisation);

create table registry_succession (
  predecessor uuid not null references registry_organisation (id),
  successor uuid not null references registry_organisation (id),
  kind varchar(16) not null,
  since date not null,
  primary key (predecessor, successor)
);
create index registry_succession_successor on registry_succession (successor);

create table registry_programme (
  id uuid not null primary key,
  organisation uuid not null references registry_organisation (id),
  content varchar(100000) not null
);
create index registry_programme_organisation on registry_programme (organisation);

create table registry_academic_year (
  calendar varchar(64) not null,
  code varchar(9) not null,
  content varchar(100000) not null,
  primary key (calendar, code)
);

create table registry_study_group (
  id uuid not null primary key,
  organisation uuid not null references registry_organisation (id),
  academic_year varchar(9) not null,
  version bigint not null,
  group_state varchar(16) not null,
  content varchar(100000) not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null
);
create index registry_study_group_organisation on registry_study_group (organisation, academic_year);

create table registry_enrolment (
  id uuid not null primary key,
  -- Null for a child who is only counted.
  pupil uuid references registry_pupil (id),
  organisation uuid not null references registry_organisation (id),
  programme uuid not null references registry_programme (id),
  version bigint not null,
  last_day date,
  cancelled boolean not null,
  -- The next day on which time alone changes the pupil's record; null if none does.
  next_turn date,
  content varchar(100000) not null,
  source_system varchar(250) not null,
  message_id varchar(64),
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null
);
create index registry_enrolment_pupil on registry_enrolment (pupil);
create index registry_enrolment_organisation on registry_enrolment (organisation, last_day);
create index registry_enrolment_turn on registry_enrolment (next_turn);

-- Who is in a group, and in what order they joined it.
create table registry_group_stay (
  enrolment uuid not null references registry_enrolment (id),
  first_day date not null,
  last_day date,
  study_group uuid not null references registry_study_group (id),
  joined_at timestamp(6) with time zone not null,
  primary key (enrolment, first_day)
);
create index registry_group_stay_group on registry_group_stay (study_group);

-- Every version of an organisation, a group, an enrolment, as it was written: never changed.
create table registry_school_version (
  entity varchar(16) not null,
  id uuid not null,
  version bigint not null,
  content varchar(1000000) not null,
  content_hash varchar(64) not null,
  source_system varchar(250) not null,
  message_id varchar(64),
  recorded_at timestamp(6) with time zone not null,
  primary key (entity, id, version)
);

-- Whose records lead to a pupil now.
create index registry_pupil_merged on registry_pupil (merged_into);
