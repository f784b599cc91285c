-- What moves with a strand is found by it.
create index registry_source_key_by_strand on registry_source_key (strand);
