create table publication (
  article_id         uuid primary key,
  version            bigint      not null,
  state              text        not null check (state in ('READY', 'SCHEDULED', 'PUBLISHED')),
  slug               text        not null unique,
  title              text        not null,
  team               text        not null,
  submitted_by       uuid        not null,
  authors            uuid[]      not null,
  -- The approved revision that was accepted last: an older or equal one changes nothing.
  revision           integer     not null,
  amendment          integer     not null,
  live_edition       integer,
  publish_at         timestamptz,
  first_published_at timestamptz,
  created_at         timestamptz not null,
  check ((state = 'PUBLISHED') = (live_edition is not null)),
  check ((live_edition is null) = (first_published_at is null)),
  check (state <> 'SCHEDULED' or publish_at is not null)
);
create index publication_newest on publication (created_at desc, article_id desc);

-- Numbered without gaps. At most one edition of an article waits, and a newer approval takes its place and its number.
create table edition (
  article_id   uuid        not null references publication (article_id),
  number       integer     not null check (number > 0),
  state        text        not null check (state in ('WAITING', 'FAILED_MEDIA', 'PUBLISHED', 'REPLACED')),
  revision     integer     not null,
  amendment    integer     not null,
  approval     text        not null,
  cause        uuid        not null,
  problem      text,
  -- What the pages show, fixed before the first byte is written, so that a second try writes the same bytes.
  live_article text,
  page_sha256  text,
  published_at timestamptz,
  primary key (article_id, number),
  check ((published_at is null) = (state in ('WAITING', 'FAILED_MEDIA')))
);
create unique index edition_one_waiting on edition (article_id) where state in ('WAITING', 'FAILED_MEDIA');

-- The queue: a row lives from approval to publication. Whoever holds the token may commit; a new approval voids it.
create table edition_work (
  article_id  uuid primary key references publication (article_id),
  edition     integer     not null,
  attempts    integer     not null default 0,
  next_try_at timestamptz not null,
  lease_token uuid,
  lease_until timestamptz
);
create index edition_work_due on edition_work (next_try_at);

-- Bylines that went live without a name that was not known yet.
create table awaited_name (
  person_id  uuid not null,
  article_id uuid not null references publication (article_id),
  primary key (person_id, article_id)
);
