-- What this service remembers of submission's people and catalogue: names for bylines, sections for topics.
create table person_name (
  person_id    uuid primary key,
  display_name text   not null,
  version      bigint not null
);

create table team (
  code    text primary key,
  name    text   not null,
  version bigint not null
);

create table topic (
  code         text primary key,
  number       text    not null,
  name         text    not null,
  section_slug text    not null,
  section_name text    not null,
  active       boolean not null,
  version      bigint  not null
);
