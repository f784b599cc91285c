CREATE INDEX lane_entry_due ON lane_entry (lane, due_at, id);
CREATE INDEX lane_entry_deadline ON lane_entry (deadline);
