-- Questions we asked, by the id of the message that asks.
CREATE TABLE exchange_question (
    message_id  varchar(36)                 NOT NULL PRIMARY KEY,
    kind_ns     varchar(300)                NOT NULL,
    kind_root   varchar(200)                NOT NULL,
    correlation varchar(64)                 NOT NULL,
    asked_at    timestamp(6) with time zone NOT NULL,
    state       varchar(20)                 NOT NULL,
    settled_at  timestamp(6) with time zone
);
CREATE INDEX exchange_question_correlation ON exchange_question (correlation);

-- Messages the exchange delivered, once each; sameness is that of what the sender provided.
CREATE TABLE exchange_received (
    message_id     varchar(36)                 NOT NULL PRIMARY KEY,
    in_reply_to    varchar(36),
    content_digest varchar(64)                 NOT NULL,
    body_ref       uuid                        NOT NULL,
    received_at    timestamp(6) with time zone NOT NULL,
    deliveries     integer                     NOT NULL
);
