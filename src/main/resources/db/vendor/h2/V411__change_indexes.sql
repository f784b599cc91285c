-- Entries that wait for their number, in the order in which they get it.
create index registry_change_waiting on registry_change (public_number, changed_at, version, id);
