-- A consent is of whoever its key led to when it was registered: once the key leads to another
-- child, those registered before stay with the strand of the first.
alter table registry_consent add column strand uuid references registry_strand (id);
create index registry_consent_strand on registry_consent (strand);
