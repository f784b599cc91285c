-- The share of right links that thresholds were asked for, null where they were named themselves.
alter table registry_match_model add column target_precision double precision;
