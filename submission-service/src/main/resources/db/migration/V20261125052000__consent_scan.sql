-- The signed paper, scanned: kept beside the consent, never replaced, and named in no event.
create table consent_scan (
  id          uuid primary key,
  consent_id  uuid        not null references consent (id),
  sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  type        text        not null,
  size        bigint      not null check (size > 0),
  width       integer     not null,
  height      integer     not null,
  uploaded_by text        not null,
  uploaded_at timestamptz not null,
  unique (consent_id, sha256)
);
create index consent_scan_by_hash on consent_scan (sha256);
