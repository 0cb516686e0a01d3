-- Pictures, a video link and legal documents are articles, too; other teams may take part; tasks of the plan are named.
alter table article drop constraint article_kind_check;
alter table article add check (kind in ('TIN', 'BAI', 'ANH', 'VIDEO', 'VAN_BAN'));
alter table article
  add column co_teams              text[] not null default '{}',
  add column plan_tasks            text[] not null default '{}',
  add column video_url             text,
  add column document_number       text,
  add column document_issuer       text,
  add column document_issued_on    date,
  add column document_effective_on date,
  -- the edition on the site that the working text corrects; null: none
  add column correcting            integer,
  -- the revision that review accepted last; 0: none
  add column accepted_revision     integer not null default 0;
update article set accepted_revision = revision where state = 'ACCEPTED';
create index article_by_co_team on article using gin (co_teams);

alter table revision
  add column co_teams              text[] not null default '{}',
  add column plan_tasks            text[] not null default '{}',
  add column video_url             text,
  add column document_number       text,
  add column document_issuer       text,
  add column document_issued_on    date,
  add column document_effective_on date,
  add column correction_of         integer;

-- What a person typed since the last save: a text of their own, no version of the article.
create table autosave (
  article_id uuid        not null references article (id),
  person     text        not null,
  -- the article's version that was being edited
  based_on   bigint      not null,
  content    text        not null,
  saved_at   timestamptz not null,
  primary key (article_id, person)
);

-- Who is editing. A lease: whoever falls asleep loses it.
create table edit_lock (
  article_id  uuid primary key references article (id),
  holder      text        not null,
  since       timestamptz not null,
  expires_at  timestamptz not null,
  taken_from  text,
  taken_at    timestamptz
);

-- What an article counts for is asked with every list of somebody's own articles.
create index ledger_entry_by_article on ledger_entry (article_id);
