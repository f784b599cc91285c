-- The source record a first load made the enrolment of; null for what an organisation wrote itself.
alter table registry_enrolment add column source_record uuid;
