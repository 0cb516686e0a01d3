-- The retention schedule is data, versioned, and never changed once sealed: a record keeps the rule it was filed under.
create table retention_schedule (
  id             text primary key,
  name           text not null,
  effective_from date not null unique,
  basis          text not null
);

create table retention_rule (
  schedule_id    text not null references retention_schedule (id),
  class_code     text not null,
  position       integer not null,
  name           text not null,
  examples       text not null,
  seed_rule      text not null,
  legal_minimum  text not null,
  period_kind    text not null,
  period_years   integer,
  period         text not null,
  trigger_code   text not null,
  trigger_text   text not null,
  basis          text not null,
  end_action     text not null check (end_action in ('KEEP', 'DISPOSITION', 'REVIEW', 'PURGE_LOGGED')),
  primary key (schedule_id, class_code),
  unique (schedule_id, position),
  -- FIXED: years from the year after closing. UNTIL_REPLACED: until the act ends, at least so many years.
  -- WHILE_RELIED_ON: so many years after the last use. BY_CASE: see retention_rule_case.
  check (case period_kind
    when 'FIXED' then period_years > 0
    when 'UNTIL_REPLACED' then period_years > 0
    when 'WHILE_RELIED_ON' then period_years > 0
    when 'PERMANENT' then period_years is null
    when 'BY_CASE' then period_years is null
    when 'PURGE_AT_CLOSE' then period_years is null
    else false end),
  check ((end_action = 'KEEP') = (period_kind = 'PERMANENT'))
);

create table retention_rule_case (
  schedule_id text not null,
  class_code  text not null,
  position    integer not null,
  applies_to  text not null,
  years       integer check (years > 0),
  primary key (schedule_id, class_code, position),
  foreign key (schedule_id, class_code) references retention_rule (schedule_id, class_code)
);
comment on column retention_rule_case.years is 'null: permanent';

create table retention_schedule_seal (
  schedule_id text primary key references retention_schedule (id),
  sealed_at   timestamptz not null default now()
);

create function refuse_schedule_change() returns trigger language plpgsql as $$
begin
  raise exception 'A retention schedule is never changed: add a new version' using errcode = 'restrict_violation';
end $$;

create function refuse_rule_of_sealed_schedule() returns trigger language plpgsql as $$
begin
  if exists (select 1 from retention_schedule_seal s where s.schedule_id = new.schedule_id) then
    raise exception 'Schedule % is sealed: add a new version', new.schedule_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger retention_schedule_immutable before update or delete on retention_schedule
  for each row execute function refuse_schedule_change();
create trigger retention_schedule_kept before truncate on retention_schedule
  for each statement execute function refuse_schedule_change();
create trigger retention_rule_immutable before update or delete on retention_rule
  for each row execute function refuse_schedule_change();
create trigger retention_rule_kept before truncate on retention_rule
  for each statement execute function refuse_schedule_change();
create trigger retention_rule_sealed before insert on retention_rule
  for each row execute function refuse_rule_of_sealed_schedule();
create trigger retention_rule_case_immutable before update or delete on retention_rule_case
  for each row execute function refuse_schedule_change();
create trigger retention_rule_case_kept before truncate on retention_rule_case
  for each statement execute function refuse_schedule_change();
create trigger retention_rule_case_sealed before insert on retention_rule_case
  for each row execute function refuse_rule_of_sealed_schedule();
create trigger retention_schedule_seal_immutable before update or delete on retention_schedule_seal
  for each row execute function refuse_schedule_change();
create trigger retention_schedule_seal_kept before truncate on retention_schedule_seal
  for each statement execute function refuse_schedule_change();
