-- Who may speak for the school, on what, from when to when, by which written act. The principal needs no row.
create table spokesperson_mandate (
  id          uuid primary key,
  version     bigint      not null,
  person_id   uuid        not null,
  name        text        not null,
  title       text        not null,
  contact     text        not null,
  matter      text        not null,
  written_act text        not null,
  valid_from  timestamptz not null,
  valid_to    timestamptz not null,
  granted_by  uuid        not null,
  granted_at  timestamptz not null,
  revoked_at  timestamptz,
  revoked_by  uuid,
  check (valid_from < valid_to),
  check ((revoked_at is null) = (revoked_by is null))
);
create index spokesperson_mandate_valid on spokesperson_mandate (valid_from desc, id desc);
