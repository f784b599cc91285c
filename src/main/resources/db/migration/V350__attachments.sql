-- Attachments of messages, in chunks, each attachment encrypted with a key of its own. A row is
-- WRITING until the last octet is durable, then WHOLE; DESTROYED when its key is gone.
CREATE TABLE exchange_attachment (
    id           uuid                        NOT NULL PRIMARY KEY,
    state        varchar(10)                 NOT NULL,
    size_octets  bigint                      NOT NULL,
    chunks       integer                     NOT NULL,
    digests      varchar(400)                NOT NULL,
    key_master   varchar(40),
    key_wrapped  blob,
    touched_at   timestamp(6) with time zone NOT NULL
);
CREATE INDEX exchange_attachment_touched ON exchange_attachment (touched_at);

CREATE TABLE exchange_attachment_chunk (
    attachment_id uuid    NOT NULL,
    number        integer NOT NULL,
    octets        blob    NOT NULL,
    PRIMARY KEY (attachment_id, number)
);

-- Which message carries which attachment, in the order of its headers. An attachment that no
-- message names is swept after a while. Uploads are noted, so that none is repeated for nothing.
CREATE TABLE exchange_attached (
    message_id    varchar(36)  NOT NULL,
    position      integer      NOT NULL,
    direction     varchar(3)   NOT NULL,
    attachment_id uuid         NOT NULL,
    form          varchar(10)  NOT NULL,
    reference     varchar(255) NOT NULL,
    file_name     varchar(255),
    mime_type     varchar(150) NOT NULL,
    proof         varchar(10)  NOT NULL,
    signer        varchar(64),
    uploaded_at   timestamp(6) with time zone,
    PRIMARY KEY (message_id, position)
);
CREATE INDEX exchange_attached_content ON exchange_attached (attachment_id);
