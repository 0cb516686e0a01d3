-- The first answer to a POST with an Idempotency-Key, written in the transaction of its effect.
create table idempotency_key (
  caller      text        not null,
  key         text        not null,
  fingerprint text        not null,
  status      integer,
  headers     text,
  body        text,
  created_at  timestamptz not null,
  primary key (caller, key)
);

create index idempotency_key_created_at on idempotency_key (created_at);

comment on column idempotency_key.fingerprint is 'SHA-256 of method, path and body: the same key for anything else is refused';
comment on column idempotency_key.status is 'null only while the transaction that wrote the row is open';
