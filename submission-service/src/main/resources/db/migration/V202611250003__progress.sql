-- What the other services have said about an article, each column group from one of them. Never a merged status.
create table progress (
  article_id           uuid primary key references article (id),
  -- review
  review_revision      integer not null default 0,
  review_case          text,
  review_case_version  bigint  not null default 0,
  route                text    not null default '[]' check (route::jsonb is not null),
  waiting              text    not null default '[]' check (waiting::jsonb is not null),
  last_decision        text,
  last_decision_role   text,
  verdict              text check (verdict in ('RETURNED', 'REFUSED', 'APPROVED', 'CANCELLED')),
  verdict_revision     integer,
  verdict_reason       text,
  verdict_role         text,
  verdict_at           timestamptz,
  -- publishing
  edition              integer,
  publication_url      text,
  published_revision   integer,
  published_at         timestamptz,
  public_note          text,
  -- archive
  record_id            text,
  record_edition       integer,
  record_class         text,
  schedule_version     text,
  expected_close_on    date,
  expected_due_on      date,
  firm                 boolean,
  filed_at             timestamptz,
  version              bigint  not null
);
