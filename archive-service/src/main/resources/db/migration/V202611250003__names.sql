-- Names as other services told them, copied into records so that a record can be read alone. No address is kept here.
create table person (
  id           uuid primary key,
  display_name text   not null,
  version      bigint not null
);

create table topic (
  code    text primary key,
  name    text   not null,
  version bigint not null
);

-- Version 0: assumed to close on 31 May, no plan was told.
create table school_year (
  code      text primary key,
  closes_on date   not null,
  version   bigint not null
);
