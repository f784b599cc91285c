-- A strand is the smallest thing that is moved between pupils: all that one system said under one
-- key of its own. The strand that began a pupil has the pupil's id. Answers and notices belong to
-- the strand with the id of the pupil they came for.
create table registry_strand (
  id uuid not null primary key,
  -- The pupil it came to first; never changes.
  home uuid not null references registry_pupil (id),
  -- The pupil it stands at now, never one that is merged away.
  pupil uuid not null references registry_pupil (id)
);
create index registry_strand_pupil on registry_strand (pupil);
create index registry_strand_home on registry_strand (home);

insert into registry_strand (id, home, pupil) select id, id, id from registry_pupil;

alter table registry_source_record add column strand uuid references registry_strand (id);
update registry_source_record set strand = linked_to where linked_to is not null;
create index registry_source_record_strand on registry_source_record (strand);

alter table registry_source_key add column strand uuid references registry_strand (id);
update registry_source_key set strand = pupil;
alter table registry_source_key alter column strand set not null;

-- Where strands stood since when: a merge is undone by it.
create table registry_strand_move (
  strand uuid not null references registry_strand (id),
  from_pupil uuid not null references registry_pupil (id),
  to_pupil uuid not null references registry_pupil (id),
  moved_at timestamp(6) with time zone not null
);
create index registry_strand_move_of on registry_strand_move (strand);

-- What a person decided; never changed. The newest decision about two strands holds.
create table registry_decision (
  id uuid not null primary key,
  kind varchar(16) not null,
  author varchar(250) not null,
  reason varchar(500) not null,
  decided_at timestamp(6) with time zone not null,
  -- The decision this one takes back.
  takes_back uuid references registry_decision (id) unique
);

create table registry_decision_strand (
  decision uuid not null references registry_decision (id),
  side varchar(8) not null,
  strand uuid not null references registry_strand (id),
  primary key (decision, side, strand)
);
create index registry_decision_strand_of on registry_decision_strand (strand);

-- Only of KEY_CHANGED: the id the record is found under from now on.
alter table registry_change add column new_key uuid;
