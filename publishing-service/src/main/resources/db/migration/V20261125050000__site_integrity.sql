-- The manifest is signed row by row: a publication signs the pages that it changes and no others.
alter table page
  add column signature text,
  add column key_id text;

-- What the verifier found and has not seen put right yet; one row for one finding, however often it is met.
create table site_violation (
  id             uuid        primary key,
  path           text        not null,
  kind           text        not null,
  expected       text,
  found          text,
  client         text,
  article_id     uuid,
  detected_at    timestamptz not null,
  healed_at      timestamptz
);
create unique index site_violation_open on site_violation (path, kind) where healed_at is null;
create index site_violation_newest on site_violation (detected_at desc, id desc);
