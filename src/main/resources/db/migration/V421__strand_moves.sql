-- A move has an id of its own: the same strand may go the same way twice at one moment.
alter table registry_strand_move add column id uuid;
update registry_strand_move set id = strand;
alter table registry_strand_move alter column id set not null;
alter table registry_strand_move add primary key (id);
