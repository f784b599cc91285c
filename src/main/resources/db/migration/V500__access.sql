-- Who may call: systems and their certificates. One certificate belongs to one system.
CREATE TABLE registered_system (
  mnemonic      varchar(64)  NOT NULL PRIMARY KEY,
  organisation  varchar(500) NOT NULL,
  role_code     varchar(8)   NOT NULL,
  active        boolean      NOT NULL,
  changed_at    timestamp(6) with time zone NOT NULL
);

CREATE TABLE registered_certificate (
  thumbprint  varchar(64) NOT NULL PRIMARY KEY,
  mnemonic    varchar(64) NOT NULL REFERENCES registered_system (mnemonic),
  added_at    timestamp(6) with time zone NOT NULL
);

CREATE INDEX registered_certificate_system ON registered_certificate (mnemonic);

-- One row a call, only ever inserted. Its place in the sealed chain is given after commit.
CREATE TABLE access_log (
  request_id         uuid        NOT NULL PRIMARY KEY,
  logged_at          timestamp(6) with time zone NOT NULL,
  certificate        varchar(64),
  system_mnemonic    varchar(64),
  role_code          varchar(8),
  organisation       varchar(500),
  claimed_actor      varchar(200),
  purpose            varchar(32),
  operation_name     varchar(64),
  subject_count      integer     NOT NULL,
  privacy_classes    varchar(32) NOT NULL,
  result_code        varchar(64) NOT NULL,
  client_request_id  uuid,
  remote_address     varchar(64),
  test_message       boolean     NOT NULL
);

CREATE INDEX access_log_time ON access_log (logged_at);

CREATE TABLE access_log_subject (
  request_id   uuid NOT NULL REFERENCES access_log (request_id),
  regional_id  uuid NOT NULL,
  PRIMARY KEY (request_id, regional_id)
);

CREATE INDEX access_log_subject_pupil ON access_log_subject (regional_id);
