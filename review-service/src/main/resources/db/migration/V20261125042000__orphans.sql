-- What the nightly check found: cases whose article has moved on, and other things that can't be.
create table orphan_finding (
  id         uuid primary key,
  kind       text        not null check (kind in ('MOVED_ON', 'NOTHING_READY', 'HAND_IN_WITHOUT_CASE')),
  article_id uuid        not null,
  case_id    uuid,
  revision   integer     not null,
  healed     boolean     not null,
  found_at   timestamptz not null,
  last_seen  timestamptz not null,
  unique (kind, article_id, revision)
);
create index orphan_finding_found on orphan_finding (found_at desc, id desc);
