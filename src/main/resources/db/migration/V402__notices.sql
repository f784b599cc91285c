-- What departments tell unasked. A record that means nobody yet waits under its keys.
alter table registry_source_record add column notice_kind varchar(24);
alter table registry_source_record add column notice varchar(1000000);
-- The department's own id of a notice; null for everything else.
alter table registry_source_record add column notice_id varchar(400);
create unique index registry_source_record_notice on registry_source_record (notice_id);

create table registry_awaiting_key (
  record uuid not null references registry_source_record (id),
  kind varchar(24) not null,
  key_value varchar(400) not null,
  primary key (record, kind, key_value)
);
create index registry_awaiting_key_value on registry_awaiting_key (kind, key_value);
