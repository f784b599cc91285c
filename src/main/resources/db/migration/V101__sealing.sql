-- Sealing (blueprint 5.7, 5.8). Whoever writes a row of a sealed log puts its id into the queue in
-- the same transaction; one task gives committed rows their places in line, batch by batch. A log's
-- rows are never changed; nothing personal stands in any of these tables.
CREATE TABLE seal_queue (
    stream    varchar(20)                 NOT NULL,
    row_id    uuid                        NOT NULL,
    queued_at timestamp(6) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    PRIMARY KEY (stream, row_id)
);

-- Locked while its log is sealed, so that a chain never forks.
CREATE TABLE seal_stream (
    stream varchar(20) NOT NULL PRIMARY KEY
);

CREATE TABLE seal_batch (
    stream    varchar(20)                 NOT NULL,
    batch_no  bigint                      NOT NULL,
    first_seq bigint                      NOT NULL,
    last_seq  bigint                      NOT NULL,
    sealed_at timestamp(6) with time zone NOT NULL,
    root      varchar(64)                 NOT NULL,
    previous  varchar(64)                 NOT NULL,
    head      varchar(64)                 NOT NULL,
    PRIMARY KEY (stream, batch_no)
);
CREATE INDEX seal_batch_seq ON seal_batch (stream, first_seq);

CREATE TABLE seal_leaf (
    stream varchar(20) NOT NULL,
    seq    bigint      NOT NULL,
    row_id uuid        NOT NULL,
    leaf   varchar(64) NOT NULL,
    PRIMARY KEY (stream, seq)
);
CREATE INDEX seal_leaf_row ON seal_leaf (row_id);

-- Signed heads: one final head a day of the region, others on demand.
CREATE TABLE seal_head (
    head_no   bigint                      NOT NULL PRIMARY KEY,
    head_day  date                        NOT NULL,
    final_one boolean                     NOT NULL,
    made_at   timestamp(6) with time zone NOT NULL,
    document  text                        NOT NULL,
    signature blob                        NOT NULL
);
CREATE TABLE seal_head_stream (
    head_no     bigint      NOT NULL REFERENCES seal_head (head_no),
    stream      varchar(20) NOT NULL,
    first_batch bigint      NOT NULL,
    last_batch  bigint      NOT NULL,
    PRIMARY KEY (head_no, stream)
);
CREATE INDEX seal_head_stream_batch ON seal_head_stream (stream, last_batch);

-- Certificates that stood in messages, once each.
CREATE TABLE journal_certificate (
    thumbprint varchar(64)                 NOT NULL PRIMARY KEY,
    first_seen timestamp(6) with time zone NOT NULL,
    der        blob                        NOT NULL
);

-- Acts of destruction: a sealed log of its own.
CREATE TABLE journal_destruction (
    id           uuid                        NOT NULL PRIMARY KEY,
    entry_id     uuid                        NOT NULL,
    destroyed_at timestamp(6) with time zone NOT NULL,
    ground       varchar(200)                NOT NULL,
    actor        varchar(200)                NOT NULL
);
CREATE INDEX journal_destruction_entry ON journal_destruction (entry_id);
