-- The rest of a publication's life: unpublished, taken down, held, under embargo, expiring, pinned.
alter table publication drop constraint publication_state_check;
alter table publication drop constraint publication_check1;
alter table publication
  add constraint publication_state_check
    check (state in ('READY', 'SCHEDULED', 'PUBLISHED', 'UNPUBLISHED', 'TAKEN_DOWN')),
  add column last_edition integer,
  add column held_by uuid,
  add column held_for text,
  add column held_incident uuid,
  add column held_at timestamptz,
  add column embargo_until timestamptz,
  add column expires_at timestamptz,
  add column pinned boolean not null default false,
  add column pinned_until timestamptz,
  add column reversed boolean not null default false,
  -- Unpublished: what waits stays in until somebody says otherwise.
  add column resting boolean not null default false,
  add constraint publication_held check ((held_by is null) = (held_at is null)),
  add constraint publication_pinned check (pinned or pinned_until is null);
update publication set last_edition = live_edition;
alter table publication
  add constraint publication_first check ((last_edition is null) = (first_published_at is null)),
  add constraint publication_live check (live_edition is null or live_edition = last_edition);
create index publication_expiring on publication (expires_at) where state = 'PUBLISHED' and expires_at is not null;
create index publication_pin_ending on publication (pinned_until) where pinned and pinned_until is not null;

alter table edition drop constraint edition_state_check;
alter table edition drop constraint edition_check;
alter table edition
  add column occasion text not null default 'APPROVAL' check (occasion in ('APPROVAL', 'AGAIN', 'MEDIA_WITHDRAWN')),
  add column media_withdrawn uuid[],
  -- A text that gave way to an edition without pictures, and goes out after it.
  add column follower text,
  add column follower_cause uuid,
  add constraint edition_state_check
    check (state in ('WAITING', 'FAILED_MEDIA', 'PUBLISHED', 'REPLACED', 'WITHDRAWN', 'CANCELLED')),
  add constraint edition_published_at
    check ((published_at is null) = (state in ('WAITING', 'FAILED_MEDIA', 'CANCELLED')));
-- A number that was cancelled is free for the next text, so there is never one of them beside one that waits.
drop index edition_one_waiting;
create unique index edition_one_waiting on edition (article_id) where state in ('WAITING', 'FAILED_MEDIA', 'CANCELLED');

-- Who did what to a publication, by what right and why: inserted once, kept.
create table publication_decision (
  id          uuid        primary key,
  article_id  uuid        not null references publication (article_id),
  command     text        not null,
  person      uuid,
  acting_role text,
  reason      text,
  moment      timestamptz,
  detail      text,
  cause       uuid,
  at          timestamptz not null
);
create index publication_decision_of on publication_decision (article_id, id);

-- Which pictures an edition shows and on which consents they rest.
create table edition_media (
  article_id uuid    not null,
  edition    integer not null,
  media_id   uuid    not null,
  sha256     text    not null,
  consents   uuid[]  not null,
  primary key (article_id, edition, media_id),
  foreign key (article_id, edition) references edition (article_id, number)
);
create index edition_media_consents on edition_media using gin (consents);
create index edition_media_sha256 on edition_media (sha256);
insert into edition_media (article_id, edition, media_id, sha256, consents)
  select e.article_id, e.number, cast(m ->> 'mediaId' as uuid), m ->> 'sha256', '{}'
  from edition e, jsonb_array_elements(cast(e.approval as jsonb) -> 'revision' -> 'media') m
  on conflict do nothing;

create table withdrawn_consent (
  consent_id uuid primary key
);

-- Pictures whose public copies must go, unless another article shows them.
create table media_removal (
  sha256       text primary key,
  with_master  boolean     not null,
  requested_at timestamptz not null default now(),
  next_try_at  timestamptz not null default now(),
  attempts     integer     not null default 0
);
create index media_removal_due on media_removal (next_try_at);

-- What the site remembers of articles that are not on it any more, and of addresses that articles had before.
create table site_tombstone (
  article_id    uuid        primary key,
  slug          text        not null unique,
  reason_class  text        not null,
  published_at  timestamptz not null,
  taken_down_at timestamptz not null
);
create table site_redirect (
  slug       text primary key,
  article_id uuid not null
);
create index site_redirect_of on site_redirect (article_id);
alter table site_article add column pinned boolean not null default false;
create index site_article_pinned on site_article (published_at desc) where pinned;
