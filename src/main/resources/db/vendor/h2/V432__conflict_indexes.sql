-- Open conflicts in the order they were opened, and those that are due.
create index registry_conflict_open on registry_conflict (conflict_state, id);
create index registry_conflict_due on registry_conflict (conflict_state, due_on);
