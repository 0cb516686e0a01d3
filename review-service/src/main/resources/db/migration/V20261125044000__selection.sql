-- What the board chooses for the education offices: a session a month, and single urgent choices with a reason.
create table selection_session (
  id        uuid primary key,
  version   bigint      not null,
  kind      text        not null check (kind in ('MONTHLY', 'URGENT')),
  month     date        not null,
  state     text        not null check (state in ('OPEN', 'CLOSED')),
  quota     integer     not null check (quota >= 0),
  reason    text,
  opened_by uuid        not null,
  opened_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  check ((state = 'CLOSED') = (closed_at is not null)),
  check ((closed_at is null) = (closed_by is null)),
  check (kind = 'MONTHLY' or reason is not null)
);
create unique index selection_session_month on selection_session (month) where kind = 'MONTHLY';
create index selection_session_opened on selection_session (opened_at desc, id desc);

create table nomination (
  id           uuid primary key,
  session_id   uuid        not null references selection_session (id),
  article_id   uuid        not null,
  case_id      uuid        not null references review_case (id),
  revision     integer     not null,
  title        text        not null,
  topic        text        not null,
  team         text        not null,
  authors      uuid[]      not null,
  submitted_by uuid        not null,
  approved_at  timestamptz not null,
  timeliness   integer check (timeliness between 0 and 10),
  content      integer check (content between 0 and 10),
  images       integer check (images between 0 and 10),
  example      integer check (example between 0 and 10),
  reason       text,
  picked       boolean     not null default false,
  destinations text[]      not null default '{}',
  outcome      text        not null check (outcome in ('NOMINATED', 'SELECTED', 'NOT_SELECTED')),
  judged_by    uuid,
  unique (session_id, article_id),
  check (picked or outcome <> 'SELECTED'),
  check (outcome <> 'SELECTED' or cardinality(destinations) > 0)
);
