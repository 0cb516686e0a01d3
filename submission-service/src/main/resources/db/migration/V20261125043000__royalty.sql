-- Chế độ tin bài by the school's spending rules (Quy chế chi tiêu nội bộ). Nothing is paid here: lines go to accounting.
create table royalty_rate (
  -- the day from which the rates of one decision hold
  valid_from date   not null,
  genre      text   not null check (genre in ('TIN', 'BAI', 'ANH', 'VIDEO')),
  level      text   not null check (level in ('A', 'B', 'C')),
  -- whole đồng
  amount     bigint not null check (amount between 0 and 100000000),
  set_by     text   not null,
  set_at     timestamptz not null,
  primary key (valid_from, genre, level)
);

create table royalty_line (
  id           uuid primary key,
  article_id   uuid        not null references article (id),
  author       text        not null,
  genre        text        not null,
  level        text        not null,
  amount       bigint      not null check (amount >= 0),
  -- first day of the month in which it was proposed (Asia/Ho_Chi_Minh)
  month        date        not null,
  state        text        not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
  proposed_by  text        not null,
  proposed_at  timestamptz not null,
  decided_by   text,
  decided_at   timestamptz,
  reason       text,
  version      bigint      not null,
  -- nobody decides on their own line, whatever the code says
  check (decided_by is null or decided_by not in (author, proposed_by))
);
create unique index royalty_once on royalty_line (article_id, author) where state <> 'REJECTED';
create index royalty_by_month on royalty_line (month, id desc);
create index royalty_by_author on royalty_line (author, id desc);
