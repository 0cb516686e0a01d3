-- The history of what this service has said: inserted once, kept for ever (design page 3).
create table event (
  id             uuid primary key,
  seq            bigint generated always as identity unique,
  topic          text        not null,
  type           text,
  key            text        not null,
  source         text        not null,
  time           timestamptz not null,
  data_schema    text,
  actor          text,
  causation_id   uuid,
  traceparent    text,
  payload_sha256 text
);
create index event_key on event (key, seq);

-- Apart from the envelope, so that a lawful destruction can erase the content and leave the fact.
create table event_payload (
  event_id    uuid primary key references event (id),
  data        text,
  erased_at   timestamptz,
  disposition text,
  check ((erased_at is null) = (disposition is null)),
  check (erased_at is null or data is null)
);

-- The queue: a row lives from commit to the broker's acknowledgement. Rows are found by their state and never by
-- "greater than the last": numbers commit out of order. seq only orders the rows of one key.
create table outbox (
  seq           bigint primary key references event (seq),
  key           text        not null,
  size          integer     not null,
  attempts      integer     not null default 0,
  next_try_at   timestamptz not null default now(),
  last_error    text,
  claimed_token bigint,
  created_at    timestamptz not null default now()
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
create index outbox_failed on outbox (key) where attempts > 0;

-- Who may send. The token rises with every change of hands, so that a process that slept past its lease is known
-- by its old token; only the database's clock counts.
create table outbox_lease (
  name       text primary key,
  holder     text        not null,
  token      bigint      not null,
  expires_at timestamptz not null
);
