-- A final entry has no due time, so that finished rows, however many, stand apart from the work.
ALTER TABLE lane_entry ALTER COLUMN due_at DROP NOT NULL;
ALTER TABLE lane_entry ALTER COLUMN state SET DATA TYPE varchar(25);
ALTER TABLE lane_entry ADD COLUMN finished_at timestamp(6) with time zone;
-- Who works on it, and since when; the attempt's own row is written when the attempt ends.
ALTER TABLE lane_entry ADD COLUMN node varchar(60);
ALTER TABLE lane_entry ADD COLUMN started_at timestamp(6) with time zone;
ALTER TABLE lane_entry ADD COLUMN deadline timestamp(6) with time zone;
ALTER TABLE lane_entry ADD COLUMN warned_at timestamp(6) with time zone;
-- A replay is a further entry of the same message: number 0 is the original.
ALTER TABLE lane_entry ADD COLUMN replay integer DEFAULT 0 NOT NULL;
ALTER TABLE lane_entry ADD COLUMN replay_of uuid;

UPDATE lane_entry SET finished_at = due_at, due_at = NULL WHERE state IN ('DONE', 'DEAD');
DELETE FROM lane_attempt WHERE ended_at IS NULL;

ALTER TABLE lane_entry DROP CONSTRAINT lane_entry_once;
ALTER TABLE lane_entry ADD CONSTRAINT lane_entry_once UNIQUE (message_id, lane, replay);
DROP INDEX lane_entry_due;
CREATE INDEX lane_entry_state ON lane_entry (lane, state, id);

-- One row a lane: pause and breaker, shared by all nodes.
CREATE TABLE lane (
    name            varchar(60)  NOT NULL PRIMARY KEY,
    paused          boolean      NOT NULL,
    breaker         varchar(10)  NOT NULL,
    -- Failures of the destination in a row; failed probes in a row.
    failures        integer      NOT NULL,
    failed_probes   integer      NOT NULL,
    -- Open: when the next probe may go. Half-open: when the probe under way is given up.
    probe_at        timestamp(6) with time zone,
    probe_entry     uuid,
    -- Since when the lane runs up again after its breaker closed, and how many it has let go since.
    ramp_from       timestamp(6) with time zone,
    ramp_taken      integer      NOT NULL,
    last_error_code varchar(60),
    last_error_at   timestamp(6) with time zone
);
