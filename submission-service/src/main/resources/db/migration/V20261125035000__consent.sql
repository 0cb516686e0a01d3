-- Consents to show or name a pupil (Luật Trẻ em 2016, Nghị định 56/2017 điều 33 and 36): one for each child and purpose.
-- Names stand here and nowhere else: not in events, not in logs, not in any other table.
create table consent (
  id               uuid primary key,
  -- the school's own code of the pupil
  child_code       text        not null check (child_code <> ''),
  child_name       text        not null check (child_name <> ''),
  class_name       text        not null,
  born_on          date        not null,
  purpose          text        not null check (purpose in ('IMAGE', 'VIDEO', 'NAME', 'WORK')),
  channels         text[]      not null check (cardinality(channels) > 0),
  -- which wording was signed
  text_version     text        not null,
  given_by         text        not null check (given_by in ('MOTHER', 'FATHER', 'GUARDIAN')),
  given_by_name    text        not null check (given_by_name <> ''),
  granted_on       date        not null,
  -- the child's own; needed from full seven years on
  child_agreed_on  date,
  expires_on       date        not null,
  -- where the signed paper is kept
  evidence         text        not null check (evidence <> ''),
  recorded_by      text        not null,
  recorded_at      timestamptz not null,
  withdrawn_at     timestamptz,
  withdrawn_by     text,
  withdrawal_reason text,
  -- the day's end was told to the other services
  expiry_told_at   timestamptz,
  version          bigint      not null,
  check (expires_on > granted_on)
);
create index consent_by_child on consent (child_code, id desc);
create index consent_running_out on consent (expires_on) where expiry_told_at is null and withdrawn_at is null;

-- Which consents an image leans on: in the working text, and, never removed, in what was handed in.
alter table media add column consent_ids text[] not null default '{}';
-- JSON: where in the picture the child of a consent is
alter table media add column regions text not null default '[]' check (regions::jsonb is not null);
create index media_by_consent on media using gin (consent_ids);

create table consent_use (
  consent_id uuid not null references consent (id),
  article_id uuid not null references article (id),
  media_id   uuid not null,
  sha256     text not null,
  revision   integer not null,
  primary key (consent_id, media_id, revision)
);
