-- Who approved which revision, as review told it; joined to the record of the edition that shows the revision.
create table approval (
  article_id   uuid    not null,
  revision     integer not null,
  case_version bigint  not null,
  data         text    not null,
  primary key (article_id, revision)
);

-- The intent to file one edition: written with the event that asks for it, worked off until a record stands.
create table filing (
  record_id   uuid primary key,
  source      text        not null,
  article_id  uuid        not null,
  edition     integer     not null check (edition > 0),
  event_id    uuid        not null,
  data        text,
  data_sha256 text        not null,
  state       text        not null check (state in ('WAITING', 'RAISED', 'FILED')),
  problem     text,
  attempts    integer     not null default 0,
  received_at timestamptz not null,
  next_try_at timestamptz not null,
  raised_at   timestamptz,
  lease_token uuid,
  lease_until timestamptz,
  version     bigint      not null,
  unique (source, article_id, edition),
  check ((state = 'FILED') = (data is null)),
  check ((state = 'RAISED') = (raised_at is not null) or state = 'FILED')
);
create index filing_open on filing (next_try_at) where state <> 'FILED';

create table record (
  id                uuid primary key references filing (record_id),
  source            text        not null,
  article_id        uuid        not null,
  edition           integer     not null,
  state             text        not null check (state in ('FILED', 'CLOSED', 'DUE', 'IN_DISPOSITION', 'DESTROYED', 'KEPT')),
  class_code        text        not null,
  schedule_id       text        not null,
  rule              text        not null,
  period_years      integer,
  school_year       text        not null,
  expected_close_on date        not null,
  expected_start_on date        not null,
  expected_due_on   date,
  firm              boolean     not null,
  title             text        not null,
  summary           text        not null,
  kind              text        not null,
  url               text        not null,
  page_sha256       text        not null,
  content_hash      text        not null,
  revision          integer     not null,
  topic_code        text        not null,
  topic_name        text,
  section_name      text        not null,
  team_code         text        not null,
  team_name         text        not null,
  authors           text        not null,
  submitted_by      text        not null,
  public_note       text,
  decisions         text,
  checklist         text,
  approved_at       timestamptz not null,
  published_at      timestamptz not null,
  supersedes        uuid references filing (record_id),
  filed_at          timestamptz not null,
  version           bigint      not null,
  unique (source, article_id, edition),
  foreign key (schedule_id, class_code) references retention_rule (schedule_id, class_code),
  check ((period_years is null) = (expected_due_on is null))
);
create index record_filed on record (filed_at desc, id desc);
create index record_article on record (article_id, filed_at desc, id desc);
create index record_year on record (school_year) where not firm;

create table record_file (
  record_id   uuid        not null references record (id),
  position    integer     not null,
  kind        text        not null check (kind in ('BODY', 'IMAGE', 'PAGE')),
  name        text        not null,
  media_type  text        not null,
  sha256      text        not null,
  size        bigint      not null,
  verified_at timestamptz not null,
  alt         text,
  caption     text,
  credit      text,
  primary key (record_id, position)
);
