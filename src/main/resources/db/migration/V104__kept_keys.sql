-- Keys of bodies that stand in an archive file only. The files hold no keys, so that deleting a key
-- here destroys the content in every copy of the file.
CREATE TABLE journal_kept_key (
    entry_id    uuid NOT NULL PRIMARY KEY,
    master_id   varchar(20),
    wrapped_key blob
);
