-- When whoever said it looked, where that was before it was written down here, as with files; else null.
alter table registry_enrolment add column as_of timestamp(6) with time zone;
