-- Open conflicts in the order they were opened, and those that are due.
create index registry_conflict_open on registry_conflict (id)
  where conflict_state in ('OPEN', 'IN_WORK');
create index registry_conflict_due on registry_conflict (due_on)
  where conflict_state in ('OPEN', 'IN_WORK');
