-- Evidence of every message: what was sent or received, when, and what its signatures were worth.
-- Bodies stand apart so that a body can be destroyed without touching the evidence (blueprint 5.8).
CREATE TABLE journal_entry (
    id           uuid                        NOT NULL PRIMARY KEY,
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
    sha256       varchar(64)                 NOT NULL,
    verdict      varchar(20)                 NOT NULL,
    reason       varchar(60),
    report       text
);
CREATE INDEX journal_entry_message ON journal_entry (message_id);
CREATE INDEX journal_entry_reply ON journal_entry (in_reply_to);
CREATE INDEX journal_entry_recorded ON journal_entry (recorded_at, id);

CREATE TABLE journal_body (
    entry_id uuid NOT NULL PRIMARY KEY REFERENCES journal_entry (id),
    octets   blob NOT NULL
);
