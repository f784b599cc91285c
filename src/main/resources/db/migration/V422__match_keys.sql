-- By what a strand's neighbours are found: mixed numbers that tell no value.
create table registry_match_key (
  match_key bigint not null,
  strand uuid not null references registry_strand (id),
  primary key (match_key, strand)
);
create index registry_match_key_strand on registry_match_key (strand);
