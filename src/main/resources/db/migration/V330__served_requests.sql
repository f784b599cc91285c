-- Requests addressed to us, by the id of the message that asks; what they hold stands in the journal.
CREATE TABLE exchange_served_request (
    message_id  varchar(36)                 NOT NULL PRIMARY KEY,
    kind_ns     varchar(300)                NOT NULL,
    kind_root   varchar(200)                NOT NULL,
    sender      varchar(100),
    reply_to    varchar(4000),
    broadcast   boolean                     NOT NULL,
    test        boolean                     NOT NULL,
    received_at timestamp(6) with time zone NOT NULL,
    state       varchar(20)                 NOT NULL,
    code        varchar(60),
    changed_at  timestamp(6) with time zone NOT NULL
);
CREATE INDEX exchange_served_request_received ON exchange_served_request (received_at);

-- Our answers to them: statuses in order, then the final one; a renewed one keeps its place.
CREATE TABLE exchange_provided_answer (
    message_id  varchar(36)                 NOT NULL PRIMARY KEY,
    request_id  varchar(36)                 NOT NULL REFERENCES exchange_served_request (message_id),
    place       integer                     NOT NULL,
    is_last     boolean                     NOT NULL,
    progress    varchar(20)                 NOT NULL,
    body_ref    uuid                        NOT NULL,
    renews      varchar(36),
    made_at     timestamp(6) with time zone NOT NULL,
    settled_at  timestamp(6) with time zone
);
CREATE INDEX exchange_provided_answer_request ON exchange_provided_answer (request_id, place);
