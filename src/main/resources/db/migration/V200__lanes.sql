-- Durable work per destination. A row is a message on its way; every try is a row of lane_attempt.
CREATE TABLE lane_entry (
    id           uuid                        NOT NULL PRIMARY KEY,
    lane         varchar(60)                 NOT NULL,
    state        varchar(20)                 NOT NULL,
    message_id   varchar(36)                 NOT NULL,
    body_ref     uuid                        NOT NULL,
    put_at       timestamp(6) with time zone NOT NULL,
    due_at       timestamp(6) with time zone NOT NULL,
    attempts     integer                     NOT NULL,
    fence        bigint                      NOT NULL,
    last_code    varchar(60),
    CONSTRAINT lane_entry_once UNIQUE (lane, message_id)
);
CREATE INDEX lane_entry_due ON lane_entry (lane, state, due_at, id);

CREATE TABLE lane_attempt (
    entry_id   uuid                        NOT NULL REFERENCES lane_entry (id),
    attempt    integer                     NOT NULL,
    node       varchar(60)                 NOT NULL,
    started_at timestamp(6) with time zone NOT NULL,
    ended_at   timestamp(6) with time zone,
    code       varchar(60),
    next_at    timestamp(6) with time zone,
    PRIMARY KEY (entry_id, attempt)
);
