-- The inbox of each person. Positions rise by one counter per person whose row is locked until the transaction ends, so
-- that they become visible in their order: a stream that continues after position n has missed nothing before n.
create table inbox_counter (
  person_id text primary key,
  last      bigint not null
);

create table inbox_item (
  person_id  text        not null,
  position   bigint      not null,
  id         uuid        not null unique,
  article_id uuid,
  category   text        not null,
  template   text        not null,
  facts      text        not null,
  created_at timestamptz not null,
  read_at    timestamptz,
  primary key (person_id, position)
);
create index inbox_unread on inbox_item (person_id, position) where read_at is null;

-- What goes by mail also lies in the inbox; some things only there.
insert into rule (id, event, receiver, channel, template, notice_class, category) values
  ('da-rut-tac-gia',    'review-cancelled',    'AUTHORS',    'EMAIL', 'da-rut',    'TUY_CHON', 'OUTCOMES'),
  ('khong-rut-tac-gia', 'withdrawal-rejected', 'AUTHORS',    'EMAIL', 'khong-rut', 'TUY_CHON', 'OUTCOMES');
insert into rule (id, event, filter, receiver, receiver_code, channel, template, notice_class, category)
  select id || '-app', event, filter, receiver, receiver_code, 'APP', template, notice_class, category from rule;
insert into rule (id, event, receiver, channel, template, notice_class, category) values
  ('bai-moi-to-truong-app', 'article-submitted', 'TEAM_LEADS', 'APP', 'bai-moi', 'TUY_CHON', 'REVIEWS');
