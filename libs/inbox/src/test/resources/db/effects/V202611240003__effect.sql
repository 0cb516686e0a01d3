create table effect (
  id     bigint generated always as identity primary key,
  key    text   not null,
  number bigint not null
);
