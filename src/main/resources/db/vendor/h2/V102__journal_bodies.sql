-- Bodies are encrypted; the row keeps a digest of what is stored. H2 has no partitions.
ALTER TABLE journal_entry ALTER COLUMN sha256 RENAME TO body_digest;
ALTER TABLE journal_entry ADD COLUMN caller varchar(64);
DROP INDEX journal_entry_recorded;
CREATE INDEX journal_entry_refused ON journal_entry (outcome, recorded_at);

ALTER TABLE journal_body RENAME TO journal_body_before;
CREATE TABLE journal_body (
    entry_id    uuid NOT NULL PRIMARY KEY,
    octets      blob NOT NULL,
    master_id   varchar(20),
    wrapped_key blob
);
INSERT INTO journal_body (entry_id, octets) SELECT entry_id, octets FROM journal_body_before;
DROP TABLE journal_body_before;

INSERT INTO seal_queue (stream, row_id) SELECT 'journal', id FROM journal_entry;
