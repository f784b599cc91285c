-- Who is to settle a conflict, and since when it is theirs.
alter table registry_conflict add column assignee varchar(16);
update registry_conflict set assignee =
  case
    when conflict_type in ('CAPACITY', 'OVERLAP', 'LOST_PUPIL') then 'MUNICIPAL'
    when conflict_type in ('SNILS_TWINS', 'SNILS_CLASH', 'DOCUMENT_CLASH', 'KEY_REUSED',
      'POSSIBLE_DUPLICATE', 'ACT_ANNULLED') then 'REGION'
    else 'SCHOOL'
  end;
alter table registry_conflict alter column assignee set not null;
-- When it last went one level up; null if it never did.
alter table registry_conflict add column raised_at timestamp(6) with time zone;
