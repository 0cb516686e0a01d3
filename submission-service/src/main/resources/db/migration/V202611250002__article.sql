create table article (
  id                      uuid primary key,
  kind                    text        not null check (kind in ('TIN', 'BAI')),
  title                   text        not null check (char_length(title) between 1 and 200),
  summary                 text        not null check (char_length(summary) <= 500),
  body                    text        not null,
  topic                   text        not null references topic (code),
  team                    text        not null references team (code),
  authors                 text[]      not null check (cardinality(authors) between 1 and 20),
  created_by              text        not null,
  event_date              date,
  publish_at              timestamptz,
  source                  text,
  state                   text        not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'REFUSED', 'WITHDRAWN', 'ACCEPTED')),
  -- number of the last hand-in; 0: never handed in
  revision                integer     not null default 0,
  withdrawal_requested_by text,
  withdrawal_requested_at timestamptz,
  withdrawal_reason       text,
  withdrawal_rejection    text,
  -- who reviews the revision in hand: they may read it
  reviewer_roles          text[]      not null default '{}',
  reviewers               text[]      not null default '{}',
  -- newest version of the review case of this revision whose outcome was applied
  review_case_version     bigint      not null default 0,
  created_at              timestamptz not null,
  updated_at              timestamptz not null,
  version                 bigint      not null,
  check (state not in ('SUBMITTED', 'RETURNED', 'REFUSED', 'ACCEPTED') or revision > 0)
);
create index article_by_team on article (team, id desc);
create index article_by_creator on article (created_by, id desc);
create index article_by_author on article using gin (authors);

-- Each hand-in, frozen.
create table revision (
  article_id   uuid        not null references article (id),
  number       integer     not null check (number > 0),
  content_hash text        not null,
  kind         text        not null,
  title        text        not null,
  summary      text        not null,
  body         text        not null,
  topic        text        not null,
  team         text        not null,
  authors      text[]      not null,
  submitted_by text        not null,
  submitted_at timestamptz not null,
  school_year  text        not null,
  event_date   date,
  publish_at   timestamptz,
  source       text,
  public_note  text,
  -- JSON array of the images as they were
  images       text        not null check (images::jsonb is not null),
  primary key (article_id, number)
);

create function revision_is_immutable() returns trigger language plpgsql as $$
begin
  raise exception 'revision %.% is immutable', old.article_id, old.number;
end $$;
create trigger revision_is_immutable before update on revision for each row execute function revision_is_immutable();

create table media (
  id                 uuid primary key,
  article_id         uuid        not null references article (id),
  sha256             text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  type               text        not null check (type in ('image/jpeg', 'image/png')),
  size               bigint      not null check (size > 0),
  width              integer     not null check (width > 0),
  height             integer     not null check (height > 0),
  alt                text        not null,
  caption            text,
  credit             text,
  identifiable_pupil boolean     not null,
  position           integer     not null,
  uploaded_by        text        not null,
  uploaded_at        timestamptz not null,
  -- taken out of the working text; earlier revisions still refer to it
  removed_at         timestamptz,
  version            bigint      not null
);
create unique index media_once_per_article on media (article_id, sha256) where removed_at is null;
create index media_by_article on media (article_id, position);
create index media_by_hash on media (sha256);
