-- Whose rows stand in archive files only: by it the file is found again. Written by the purge; like
-- the keys, needed for as long as a file may be asked for.
CREATE TABLE journal_archived (
    entry_id    uuid        NOT NULL PRIMARY KEY,
    message_id  varchar(36),
    in_reply_to varchar(36),
    -- Names the file: seal_archive of the journal.
    last_batch  bigint      NOT NULL
);
CREATE INDEX journal_archived_message ON journal_archived (message_id);
CREATE INDEX journal_archived_reply ON journal_archived (in_reply_to);
