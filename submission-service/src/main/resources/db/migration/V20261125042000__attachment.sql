-- Documents beside an article: checked, and kept byte for byte.
create table attachment (
  id          uuid primary key,
  article_id  uuid        not null references article (id),
  sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  type        text        not null,
  size        bigint      not null check (size > 0),
  file_name   text        not null,
  title       text        not null,
  position    integer     not null,
  uploaded_by text        not null,
  uploaded_at timestamptz not null,
  -- taken out of the working text; earlier revisions still refer to it
  removed_at  timestamptz,
  version     bigint      not null
);
create unique index attachment_once_per_article on attachment (article_id, sha256) where removed_at is null;
create index attachment_by_hash on attachment (sha256);

alter table revision add column attachments text not null default '[]' check (attachments::jsonb is not null);
