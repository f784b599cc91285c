-- When a system took back what it had said under this key; null while it says something.
alter table registry_source_key add column retracted_at timestamp(6) with time zone;
