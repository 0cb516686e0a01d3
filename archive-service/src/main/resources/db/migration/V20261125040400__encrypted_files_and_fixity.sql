-- Files are encrypted with a key of their record; null in what was filed before.
alter table record_file
  add column sha512        text check (sha512 ~ '^[0-9a-f]{128}$'),
  add column stored_sha256 text check (stored_sha256 ~ '^[0-9a-f]{64}$'),
  add column fixity        text not null default 'UNCHECKED' check (fixity in ('UNCHECKED', 'OK', 'CORRUPT', 'MISSING', 'UNREADABLE')),
  add column fixity_detail text,
  add column checked_at    timestamptz;
create index record_file_to_check on record_file (checked_at nulls first, record_id, position) where stored_sha256 is not null;
create index record_file_faulty on record_file (record_id, position) where fixity in ('CORRUPT', 'MISSING', 'UNREADABLE');
