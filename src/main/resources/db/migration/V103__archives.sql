-- Sealed archive files. A file holds whole batches; only what a verified file holds may be purged.
-- The last batch of the file is kept here in full: the chain goes on from it.
CREATE TABLE seal_archive (
    stream         varchar(20)                 NOT NULL,
    last_batch     bigint                      NOT NULL,
    first_batch    bigint                      NOT NULL,
    batch_first    bigint                      NOT NULL,
    batch_last     bigint                      NOT NULL,
    batch_sealed   timestamp(6) with time zone NOT NULL,
    batch_root     varchar(64)                 NOT NULL,
    batch_previous varchar(64)                 NOT NULL,
    archive_file   varchar(200)                NOT NULL,
    file_digest    varchar(64)                 NOT NULL,
    made_at        timestamp(6) with time zone NOT NULL,
    purged_at      timestamp(6) with time zone,
    PRIMARY KEY (stream, last_batch)
);
