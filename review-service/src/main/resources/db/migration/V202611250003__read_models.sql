-- Read models of submission-service's events; rebuilt by reading its compacted topics from the beginning.
create table person (
  id           uuid primary key,
  display_name text    not null,
  active       boolean not null,
  roles        text[]  not null,
  deputy_id    uuid,
  valid_from   timestamptz,
  valid_to     timestamptz,
  version      bigint  not null
);

create table team (
  code    text primary key,
  name    text    not null,
  active  boolean not null,
  version bigint  not null
);

create table topic (
  code    text primary key,
  number  text    not null,
  name    text    not null,
  active  boolean not null,
  version bigint  not null
);
