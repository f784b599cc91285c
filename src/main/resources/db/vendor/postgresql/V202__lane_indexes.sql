-- Only what is still to be worked on stands in these indexes. Names and ids are compared by octets.
ALTER TABLE lane_entry
    ALTER COLUMN lane TYPE varchar(60) COLLATE "C",
    ALTER COLUMN state TYPE varchar(25) COLLATE "C",
    ALTER COLUMN message_id TYPE varchar(36) COLLATE "C";
CREATE INDEX lane_entry_due ON lane_entry (lane, due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX lane_entry_deadline ON lane_entry (deadline) WHERE deadline IS NOT NULL AND due_at IS NOT NULL;
-- The parent row is always locked by whoever adds an attempt: the check would only cost time.
ALTER TABLE lane_attempt DROP CONSTRAINT lane_attempt_entry_id_fkey;
