-- What a later version of the schedule did, or did not do, to a record. Nothing is overwritten: the rule that the record was filed under
-- stays in the record.
create table record_reappraisal (
  record_id   uuid        not null references record (id),
  schedule_id text        not null references retention_schedule (id),
  outcome     text        not null check (outcome in ('APPLIED', 'NEEDS_REAPPRAISAL', 'NONE')),
  old_years   integer,
  new_years   integer,
  old_due_on  date,
  new_due_on  date,
  at          timestamptz not null,
  primary key (record_id, schedule_id)
);
