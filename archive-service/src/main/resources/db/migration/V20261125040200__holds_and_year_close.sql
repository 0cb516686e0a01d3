-- A hold freezes what it names and, by its saved query, what is filed later. Holds stack; each is released by two people.
create table hold (
  id            uuid primary key,
  mandate_no    text        not null,
  mandate_date  date        not null,
  authority     text        not null,
  reason        text,
  by_query      boolean     not null,
  class_code    text,
  school_year   text,
  team_code     text,
  topic_code    text,
  article_id    uuid,
  state         text        not null check (state in ('ACTIVE', 'RELEASE_PROPOSED', 'RELEASED')),
  placed_by     uuid        not null,
  placed_at     timestamptz not null,
  release_by    uuid,
  release_paper text,
  release_date  date,
  released_by   uuid,
  released_at   timestamptz,
  version       bigint      not null,
  check (state <> 'RELEASED' or (release_paper is not null and released_by <> release_by)),
  check (by_query = (coalesce(class_code, school_year, team_code, topic_code, article_id::text) is not null))
);
create index hold_standing on hold (placed_at) where state <> 'RELEASED';

create table hold_record (
  hold_id   uuid not null references hold (id),
  record_id uuid not null references record (id),
  primary key (hold_id, record_id)
);
create index hold_record_by_record on hold_record (record_id);

-- The one place that says what is held; a proposed release does not release.
create view held_record as
  select r.id as record_id, h.id as hold_id
  from hold h join record r on
    exists (select 1 from hold_record named where named.hold_id = h.id and named.record_id = r.id)
    or (h.by_query
      and (h.class_code is null or h.class_code = r.class_code)
      and (h.school_year is null or h.school_year = r.school_year)
      and (h.team_code is null or h.team_code = r.team_code)
      and (h.topic_code is null or h.topic_code = r.topic_code)
      and (h.article_id is null or h.article_id = r.article_id))
  where h.state <> 'RELEASED';

alter table school_year
  add column closed_on   date,
  add column decision_no text,
  add column closed_by   uuid,
  add column closed_at   timestamptz,
  add check ((closed_on is null) = (closed_at is null));
create index record_to_cut_off on record (school_year, id) where state = 'FILED';
create index record_to_become_due on record (expected_due_on, id) where state = 'CLOSED';

alter table record
  add column destroyed_at timestamptz,
  add column destroyed_by_decision text;
