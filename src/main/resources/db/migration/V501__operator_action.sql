-- What operators did and why. Only ever inserted into.
CREATE TABLE operator_action (
    id       uuid                        NOT NULL PRIMARY KEY,
    acted_at timestamp(6) with time zone NOT NULL,
    actor    varchar(100)                NOT NULL,
    action   varchar(40)                 NOT NULL,
    target   varchar(120)                NOT NULL,
    reason   varchar(500)                NOT NULL
);
