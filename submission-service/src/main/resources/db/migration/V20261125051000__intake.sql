-- When what was typed here had reached the school by mail or Zalo: decides the month of its hand-in.
alter table article add column received_at timestamptz;
alter table revision add column received_at timestamptz;

-- What waits to be made an article of, or to be put aside.
create table intake_item (
  id              uuid primary key,
  channel         text        not null check (channel in ('EMAIL', 'ZALO')),
  -- Message-ID of a mail; a mail without one, and what was recorded by hand, has one made of its content
  message_id      text        not null unique check (message_id <> ''),
  received_at     timestamptz not null,
  recorded_at     timestamptz not null,
  -- the clerk who recorded it by hand
  recorded_by     text,
  sender_address  text,
  sender_name     text,
  -- the person and team that the sender seems to be: a mail proves nothing
  sender_id       text,
  -- as the realm says: it may know one that is not here
  team            text,
  subject         text        not null,
  -- sanitised
  body            text        not null,
  -- the whole mail, or the screenshot
  original_sha256 text check (original_sha256 ~ '^[0-9a-f]{64}$'),
  original_type   text,
  original_size   bigint,
  original_width  integer     not null default 0,
  original_height integer     not null default 0,
  -- JSON array: what came with it, kept or refused
  parts           text        not null check (parts::jsonb is not null),
  -- of original and parts: the sweep leaves them alone
  hashes          text[]      not null,
  -- why the mail could not be read as a whole
  fault           text,
  state           text        not null default 'WAITING' check (state in ('WAITING', 'ACCEPTED', 'DISMISSED')),
  article_id      uuid references article (id),
  decided_by      text,
  decided_at      timestamptz,
  reason          text,
  version         bigint      not null default 0,
  check ((original_sha256 is null) = (original_type is null)),
  check ((channel = 'ZALO') = (recorded_by is not null)),
  check ((state = 'WAITING') = (decided_at is null)),
  check ((state = 'ACCEPTED') = (article_id is not null))
);
create index intake_item_by_team on intake_item (team, id desc);
create index intake_item_waiting on intake_item (id desc) where state = 'WAITING';
create index intake_item_by_hash on intake_item using gin (hashes);

-- How far a mailbox was read.
create table intake_mark (
  mailbox      text primary key,
  uid_validity bigint not null,
  last_uid     bigint not null
);
