-- Steps: named persons, quorum, advice only, due dates, claims as leases, escalation, re-opening with its reason.
alter table routing add column quorum integer check (quorum >= 1);
alter table routing add column person uuid;
alter table routing add column advisory boolean not null default false;
alter table routing add column working_days integer not null default 2 check (working_days between 1 and 60);
alter table routing drop constraint routing_mode_check;
alter table routing add constraint routing_mode_check check (mode in ('ANY', 'ALL', 'QUORUM'));
alter table routing add constraint routing_quorum_mode_check check ((mode = 'QUORUM') = (quorum is not null));

alter table review_step add column quorum integer;
alter table review_step add column person uuid;
alter table review_step add column advisory boolean not null default false;
alter table review_step add column working_days integer not null default 2;
alter table review_step add column due_at timestamptz;
-- when the clock has to look at the step again: at its due time, then once more for the escalation
alter table review_step add column alarm_at timestamptz;
alter table review_step add column escalation integer not null default 0 check (escalation between 0 and 2);
alter table review_step add column claimed_by uuid;
alter table review_step add column claimed_until timestamptz;
-- whom the desk gave the step to, past the rule that would have chosen
alter table review_step add column chosen uuid;
alter table review_step add column reopened_because text;
alter table review_step add constraint review_step_claim_check check ((claimed_by is null) = (claimed_until is null));
alter table review_step drop constraint review_step_mode_check;
alter table review_step add constraint review_step_mode_check check (mode in ('ANY', 'ALL', 'QUORUM'));
alter table review_step drop constraint review_step_assigned_as_check;
alter table review_step add constraint review_step_assigned_as_check
  check (assigned_as in ('ROLE', 'NAMED', 'DEPUTY', 'PRINCIPAL'));
alter table review_step drop constraint review_step_check;
alter table review_step add constraint review_step_fallback_check
  check ((assigned_as in ('ROLE', 'NAMED')) = (fallback_reason is null));
create index review_step_alarm on review_step (alarm_at) where alarm_at is not null;
create index review_step_lease on review_step (claimed_until) where claimed_until is not null;
create index review_step_claimed on review_step (claimed_by) where claimed_by is not null;

-- Days that differ from Monday-to-Friday: holidays, and Saturdays that are worked instead.
create table school_day (
  day     date primary key,
  working boolean not null,
  name    text    not null,
  version bigint  not null default 0
);
insert into school_day (day, working, name) values
  ('2026-01-01', false, 'Tết Dương lịch'),
  ('2026-04-30', false, 'Ngày Chiến thắng'),
  ('2026-05-01', false, 'Ngày Quốc tế lao động'),
  ('2026-09-01', false, 'Quốc khánh'),
  ('2026-09-02', false, 'Quốc khánh'),
  ('2027-01-01', false, 'Tết Dương lịch'),
  ('2027-02-04', false, 'Tết Nguyên đán'),
  ('2027-02-05', false, 'Tết Nguyên đán'),
  ('2027-02-08', false, 'Tết Nguyên đán'),
  ('2027-02-09', false, 'Tết Nguyên đán'),
  ('2027-02-10', false, 'Tết Nguyên đán'),
  ('2027-04-16', false, 'Giỗ Tổ Hùng Vương'),
  ('2027-04-30', false, 'Ngày Chiến thắng'),
  ('2027-09-02', false, 'Quốc khánh'),
  ('2027-09-03', false, 'Quốc khánh');

-- Decisions: advice, a change of topic and a reversal are decisions of their own; an approval may have been carried
-- over from the case of an earlier revision with the same content.
alter table decision add column advice text check (advice in ('APPROVE', 'REQUEST_CHANGES', 'REFUSE'));
alter table decision add column reverses uuid;
alter table decision add column topic text;
alter table decision add column carried_from uuid;
alter table decision drop constraint decision_type_check;
alter table decision add constraint decision_type_check
  check (type in ('APPROVE', 'REQUEST_CHANGES', 'REFUSE', 'RECOMMEND', 'RETOPIC', 'REVERSE'));
alter table decision drop constraint decision_check;
alter table decision add constraint decision_reason_check
  check (type in ('APPROVE', 'RECOMMEND') or reason is not null);
create index decision_decided on decision (decided_by, decided_at desc);

alter table checklist_answer add column as_principal boolean not null default false;
alter table checklist_answer add column mandate uuid;

-- Approvals that stopped counting because what they stood for was changed, and what was changed.
create table voided_approval (
  id          uuid primary key,
  case_id     uuid        not null references review_case (id),
  decision_id uuid        not null references decision (id),
  revision    integer     not null,
  label       text        not null,
  decided_by  uuid        not null,
  changed     text[]      not null,
  voided_at   timestamptz not null,
  unique (case_id, decision_id)
);
create trigger voided_approval_append_only before update or delete on voided_approval
  for each row execute function append_only();

-- Each state of the content before an amendment; amendment 0 is what was handed in.
create table amendment (
  id             uuid primary key,
  case_id        uuid        not null references review_case (id),
  amendment      integer     not null check (amendment >= 1),
  content_before text        not null,
  changed        text[]      not null,
  note           text,
  amended_by     uuid        not null,
  amended_at     timestamptz not null,
  unique (case_id, amendment)
);
create trigger amendment_append_only before update or delete on amendment
  for each row execute function append_only();

-- Consents that were withdrawn or have expired, and the articles they were told to concern.
create table lost_consent (
  consent_id uuid not null,
  article_id uuid not null,
  lost_at    timestamptz not null,
  primary key (consent_id, article_id)
);
create index lost_consent_article on lost_consent (article_id);
