create table note (
  id         uuid        primary key,
  title      text        not null,
  created_at timestamptz not null,
  version    bigint      not null
);
