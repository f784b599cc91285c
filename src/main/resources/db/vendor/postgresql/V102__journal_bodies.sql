-- Bodies are encrypted; the row keeps a digest of what is stored. Both tables are partitioned by
-- time: ids are UUIDs of version 7, so a range of ids is a range of moments, the id alone stays
-- the key, and a look-up by id goes to one partition. Months are made ahead by a housekeeping task;
-- what has no month yet lands in the default partition and is moved when its month is made.
ALTER TABLE journal_body RENAME TO journal_body_before;
ALTER TABLE journal_entry RENAME TO journal_entry_before;
DROP INDEX journal_entry_message;
DROP INDEX journal_entry_reply;
DROP INDEX journal_entry_recorded;

CREATE TABLE journal_entry (
    id           uuid                        NOT NULL,
    direction    varchar(3)                  NOT NULL,
    operation    varchar(40)                 NOT NULL,
    outcome      varchar(20)                 NOT NULL,
    message_id   varchar(36),
    in_reply_to  varchar(36),
    kind_ns      varchar(300),
    kind_root    varchar(200),
    recorded_at  timestamp(6) with time zone NOT NULL,
    content_type varchar(500),
    size_octets  bigint                      NOT NULL,
    body_digest  varchar(64)                 NOT NULL,
    verdict      varchar(20)                 NOT NULL,
    reason       varchar(60),
    report       text,
    caller       varchar(64),
    CONSTRAINT journal_entry_key PRIMARY KEY (id)
) PARTITION BY RANGE (id);
CREATE INDEX journal_entry_message ON journal_entry (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX journal_entry_reply ON journal_entry (in_reply_to) WHERE in_reply_to IS NOT NULL;
CREATE INDEX journal_entry_refused ON journal_entry (recorded_at) WHERE outcome = 'REFUSED';
CREATE TABLE journal_entry_rest PARTITION OF journal_entry DEFAULT;

CREATE TABLE journal_body (
    entry_id    uuid  NOT NULL,
    octets      bytea NOT NULL,
    master_id   varchar(20),
    wrapped_key bytea,
    CONSTRAINT journal_body_key PRIMARY KEY (entry_id)
) PARTITION BY RANGE (entry_id);
CREATE TABLE journal_body_rest PARTITION OF journal_body DEFAULT;
-- Ciphertext does not compress: no use trying.
ALTER TABLE journal_body ALTER COLUMN octets SET STORAGE EXTERNAL;
ALTER TABLE journal_body_rest ALTER COLUMN octets SET STORAGE EXTERNAL;

INSERT INTO journal_entry SELECT *, NULL FROM journal_entry_before;
INSERT INTO journal_body SELECT entry_id, octets FROM journal_body_before;
DROP TABLE journal_body_before;
DROP TABLE journal_entry_before;
INSERT INTO seal_queue (stream, row_id) SELECT 'journal', id FROM journal_entry;
