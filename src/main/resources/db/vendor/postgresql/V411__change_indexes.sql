-- Entries that wait for their number, in the order in which they get it.
create index registry_change_waiting on registry_change (changed_at, version, id)
  where public_number is null;
