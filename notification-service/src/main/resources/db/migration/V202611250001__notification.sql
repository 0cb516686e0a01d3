-- People and catalogue as submission-service tells them: read models, rebuilt by replay.
create table person (
  id           text primary key,
  display_name text    not null,
  email        text,
  locale       text    not null,
  active       boolean not null,
  deputy_id    text,
  version      bigint  not null
);

-- What a person is at this moment: ROLE editor, TEAM to-1 (member), LEAD to-1.
create table assignment (
  person_id text not null references person (id),
  kind      text not null check (kind in ('ROLE', 'TEAM', 'LEAD')),
  code      text not null,
  primary key (kind, code, person_id)
);
create index assignment_person on assignment (person_id);

create table catalogue_name (
  kind    text   not null check (kind in ('TEAM', 'TOPIC')),
  code    text   not null,
  name    text   not null,
  version bigint not null,
  primary key (kind, code)
);

-- Rules are data: which event tells whom, by which channel, in which words.
create table rule (
  id           text primary key,
  event        text    not null,
  receiver     text    not null check (receiver in ('STEP_HOLDERS', 'AUTHORS', 'TEAM_LEADS')),
  channel      text    not null check (channel in ('EMAIL')),
  template     text    not null,
  notice_class text    not null check (notice_class in ('BAT_BUOC', 'TUY_CHON')),
  enabled      boolean not null default true
);
insert into rule (id, event, receiver, channel, template, notice_class) values
  ('cho-duyet-nguoi-duyet',  'review-step-ready',  'STEP_HOLDERS', 'EMAIL', 'cho-duyet', 'TUY_CHON'),
  ('can-sua-tac-gia',        'changes-requested',  'AUTHORS',      'EMAIL', 'can-sua',   'BAT_BUOC'),
  ('can-sua-to-truong',      'changes-requested',  'TEAM_LEADS',   'EMAIL', 'can-sua',   'BAT_BUOC'),
  ('duoc-duyet-tac-gia',     'article-approved',   'AUTHORS',      'EMAIL', 'duoc-duyet', 'TUY_CHON'),
  ('khong-dang-tac-gia',     'article-refused',    'AUTHORS',      'EMAIL', 'khong-dang', 'TUY_CHON'),
  ('khong-dang-to-truong',   'article-refused',    'TEAM_LEADS',   'EMAIL', 'khong-dang', 'TUY_CHON'),
  ('da-dang-tac-gia',        'article-published',  'AUTHORS',      'EMAIL', 'da-dang',   'TUY_CHON'),
  ('da-dang-to-truong',      'article-published',  'TEAM_LEADS',   'EMAIL', 'da-dang',   'TUY_CHON'),
  ('dinh-chinh-tac-gia',     'article-corrected',  'AUTHORS',      'EMAIL', 'dinh-chinh', 'TUY_CHON'),
  ('dinh-chinh-to-truong',   'article-corrected',  'TEAM_LEADS',   'EMAIL', 'dinh-chinh', 'TUY_CHON');

-- What is known of a handed-in article: enough to name it, and to know who may not be asked to judge it.
create table article_seen (
  article_id uuid primary key,
  revision   integer not null,
  title      text    not null,
  team       text    not null,
  topic      text    not null,
  authors    text    not null
);

-- One row per event that a rule applies to; who receives it is worked out when it is sent.
create table notice (
  id            uuid primary key,
  event_id      uuid        not null,
  rule_id       text        not null references rule (id),
  article_id    uuid        not null,
  actor         text,
  facts         text        not null,
  occurred_at   timestamptz not null,
  next_try_at   timestamptz not null,
  give_up_at    timestamptz not null,
  resolved_at   timestamptz,
  outcome       text,
  unique (event_id, rule_id)
);
create index notice_open on notice (next_try_at) where resolved_at is null;

create table delivery (
  id           uuid primary key,
  event_id     uuid        not null,
  rule_id      text        not null references rule (id),
  article_id   uuid        not null,
  recipient_id text        not null,
  channel      text        not null,
  template     text        not null,
  notice_class text        not null,
  facts        text        not null,
  state        text        not null check (state in ('PENDING', 'SENDING', 'DELIVERED', 'FAILED')),
  attempts     integer     not null default 0,
  not_before   timestamptz not null,
  lease_until  timestamptz,
  last_error   text,
  uncertain    boolean     not null default false,
  created_at   timestamptz not null,
  finished_at  timestamptz,
  unique (event_id, recipient_id, channel, template)
);
create index delivery_due on delivery (not_before) where state in ('PENDING', 'SENDING');
create index delivery_article on delivery (article_id, created_at, id);
create index delivery_recipient on delivery (recipient_id, created_at, id);
create index delivery_newest on delivery (created_at, id);
comment on column delivery.uncertain is 'The service died or the line broke after the mail server may have accepted it: it may have been delivered.';
