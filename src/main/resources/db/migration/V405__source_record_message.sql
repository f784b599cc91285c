-- An evidence bundle asks which records a message became.
create index registry_source_record_message on registry_source_record (message_id);
