-- Routing is edited by the school: every edit of a topic is a version with its author and reason.
alter table routing drop constraint routing_pkey;
create unique index routing_step on routing
  (topic, position, role, coalesce(person, '00000000-0000-0000-0000-000000000000'::uuid), advisory);

create table routing_head (
  topic   text primary key,
  version bigint not null default 0
);

create table routing_change (
  topic      text        not null,
  version    bigint      not null check (version >= 1),
  steps      text        not null,
  reason     text        not null,
  changed_by uuid        not null,
  changed_at timestamptz not null,
  primary key (topic, version)
);
create trigger routing_change_append_only before update or delete on routing_change
  for each row execute function append_only();
