-- People as the realm has them; filled by the people feature, told by PersonChanged.
create table person (
  id           text primary key,
  display_name text    not null,
  email        text,
  locale       text    not null default 'vi' check (locale in ('vi', 'en')),
  active       boolean not null,
  roles        text[]  not null,
  teams        text[]  not null,
  leads        text[]  not null,
  deputy_id    text,
  valid_from   date,
  valid_to     date,
  version      integer not null
);
create index person_by_name on person (display_name, id);

-- announced_version < version: the row waits to be told to the other services at the next start or edit.
create table team (
  code              text primary key,
  position          integer not null unique,
  name              text    not null,
  kind              text    not null check (kind in ('TO_CHUYEN_MON', 'DOAN_THE', 'CHUC_NANG')),
  leads_hand_in     boolean not null default false,
  active            boolean not null default true,
  version           integer not null default 1,
  announced_version integer not null default 0
);

create table section (
  slug     text primary key,
  position integer not null unique,
  name     text    not null
);

create table topic (
  code                  text primary key,
  number                text    not null unique,
  name                  text    not null,
  section_slug          text    not null references section (slug),
  people_and_activities boolean not null,
  plan_tasks            text[]  not null,
  active                boolean not null default true,
  version               integer not null default 1,
  announced_version     integer not null default 0
);

-- Approvers before the editorial board, which is always last and stands in no row.
create table topic_approval (
  topic      text    not null references topic (code),
  step_order integer not null,
  role       text    not null,
  mode       text    not null check (mode in ('ANY', 'ALL')),
  primary key (topic, step_order)
);

create table school_plan (
  school_year       text primary key check (school_year ~ '^[0-9]{4}-[0-9]{4}$'),
  closes_on         date    not null unique,
  version           integer not null default 1,
  announced_version integer not null default 0
);

create table plan_task (
  school_year text    not null references school_plan (school_year),
  code        text    not null,
  position    integer not null,
  title       text    not null,
  primary key (school_year, code)
);

create table obligation (
  school_year    text    not null references school_plan (school_year),
  position       integer not null,
  owner          text    not null check (owner = 'school' or owner like 'team:%'),
  measure        text    not null check (measure in ('SUBMITTED', 'PUBLISHED', 'SENT', 'POSTED')),
  minimum        integer not null check (minimum > 0),
  kind           text    not null check (kind in ('MUST', 'TARGET')),
  plan_reference text    not null,
  primary key (school_year, position),
  unique (school_year, owner, measure)
);
