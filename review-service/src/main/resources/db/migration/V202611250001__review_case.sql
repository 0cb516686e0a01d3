-- One row per article that ever came to review: serialises what arrives about it, and remembers what arrived last.
create table reviewed_article (
  article_id          uuid primary key,
  applied_revision    integer not null default 0,
  -- a withdrawal request that overtook its own revision; consumed when that revision arrives
  withdrawal_revision integer,
  withdrawal_by       uuid,
  withdrawal_reason   text
);

create table review_case (
  id           uuid primary key,
  article_id   uuid        not null references reviewed_article (article_id),
  revision     integer     not null check (revision >= 1),
  amendment    integer     not null check (amendment >= 0),
  version      bigint      not null,
  state        text        not null check (state in ('OPEN', 'APPROVED', 'RETURNED', 'REFUSED', 'CANCELLED')),
  content_hash text        not null,
  title        text        not null,
  topic        text        not null,
  team         text        not null,
  authors      uuid[]      not null,
  submitted_by uuid        not null,
  public_note  text,
  content      text        not null,
  opened_at    timestamptz not null,
  closed_at    timestamptz,
  cancelled_at timestamptz,
  check ((state = 'OPEN') = (closed_at is null)),
  check ((state = 'CANCELLED') = (cancelled_at is not null)),
  unique (article_id, revision)
);
create index review_case_opened on review_case (opened_at, id);
create index review_case_topic on review_case (topic, opened_at, id);
create index review_case_team on review_case (team, opened_at, id);
-- at most one case of an article is open at any time
create unique index review_case_one_open on review_case (article_id) where state = 'OPEN';

create table review_step (
  id              uuid primary key,
  case_id         uuid    not null references review_case (id),
  position        integer not null check (position >= 1),
  role            text    not null,
  mode            text    not null check (mode in ('ANY', 'ALL')),
  label           text    not null,
  state           text    not null check (state in ('WAITING', 'READY', 'DECIDED', 'VOID')),
  ready_at        timestamptz,
  decided_at      timestamptz,
  assigned_as     text    not null default 'ROLE' check (assigned_as in ('ROLE', 'DEPUTY', 'PRINCIPAL')),
  assigned_to     uuid[]  not null default '{}',
  fallback_reason text,
  check ((assigned_as = 'ROLE') = (fallback_reason is null))
);
create index review_step_case on review_step (case_id, position);
create index review_step_ready on review_step (role, case_id) where state = 'READY';
create index review_step_assigned on review_step using gin (assigned_to) where state = 'READY';

create table decision (
  id              uuid primary key,
  case_id         uuid        not null references review_case (id),
  step_id         uuid        not null references review_step (id),
  type            text        not null check (type in ('APPROVE', 'REQUEST_CHANGES', 'REFUSE')),
  decided_by      uuid        not null,
  acting_role     text        not null,
  fallback_reason text,
  reason          text,
  judged_revision integer     not null,
  judged_hash     text        not null,
  publish_at      timestamptz,
  decided_at      timestamptz not null,
  check (type = 'APPROVE' or reason is not null)
);
create index decision_case on decision (case_id, decided_at, id);
create index decision_by on decision (decided_by, case_id);

create table checklist_answer (
  id          uuid primary key,
  case_id     uuid        not null references review_case (id),
  gate        text        not null,
  answer      text        not null check (answer in ('YES', 'NO', 'NOT_APPLICABLE')),
  note        text,
  answered_by uuid        not null,
  judged_hash text        not null,
  answered_at timestamptz not null
);
create index checklist_answer_case on checklist_answer (case_id, answered_at, id);

create function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger decision_append_only before update or delete on decision
  for each row execute function append_only();
create trigger checklist_answer_append_only before update or delete on checklist_answer
  for each row execute function append_only();

-- The service locks a case before it changes it; this catches whoever forgets to.
create function one_version_at_a_time() returns trigger language plpgsql as $$
begin
  if new.version <> old.version + 1 then
    raise exception 'review_case %: version % cannot follow %', old.id, new.version, old.version;
  end if;
  return new;
end $$;
create trigger review_case_version before update on review_case
  for each row execute function one_version_at_a_time();
