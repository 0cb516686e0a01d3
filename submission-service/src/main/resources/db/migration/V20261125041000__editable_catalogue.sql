-- Who changed people, teams, topics and plans, and what they then were. Insert only.
create table change_record (
  id         uuid primary key,
  subject    text        not null,
  version    integer     not null,
  content    text        not null check (content::jsonb is not null),
  changed_by text        not null,
  changed_at timestamptz not null
);
create index change_record_by_subject on change_record (subject, id desc);
create trigger change_record_is_insert_only before update or delete on change_record for each row execute function ledger_is_insert_only();

-- What the school says of a person beside the realm: a deputy, the days of office, written duties (plan, III.6).
alter table person
  add column deputy_by_school text,
  add column duties           text[] not null default '{}';

-- Who is responsible for what in a plan, and on what law it rests.
create table plan_duty (
  school_year    text    not null references school_plan (school_year),
  position       integer not null,
  person_id      text    not null,
  duty           text    not null,
  plan_reference text    not null,
  primary key (school_year, position)
);
create table plan_legal_basis (
  school_year text    not null references school_plan (school_year),
  position    integer not null,
  number      text    not null,
  title       text    not null,
  valid_from  date    not null,
  -- null: still in force
  valid_to    date,
  primary key (school_year, position),
  check (valid_to is null or valid_to >= valid_from)
);

-- Members propose, the lead hands in (tuyển chọn và nộp: plan, III.4 and III.5).
alter table article
  add column proposed_at     timestamptz,
  add column proposed_by     text,
  -- why the lead did not choose it; null while nobody said
  add column proposal_answer text;
create index article_proposed on article (team, id desc) where proposed_at is not null and state in ('DRAFT', 'RETURNED');
