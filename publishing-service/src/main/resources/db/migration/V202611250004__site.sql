-- What the site shows now, one row per article: every page can be written again from here.
create table site_article (
  article_id   uuid primary key,
  slug         text        not null unique,
  section_slug text        not null,
  published_at timestamptz not null,
  modified_at  timestamptz not null,
  data         text        not null
);
create index site_article_newest on site_article (published_at desc, article_id desc);
create index site_article_section on site_article (section_slug, published_at desc, article_id desc);

-- The manifest: which bytes stand behind each public path, and what made them.
create table page (
  path        text primary key,
  kind        text        not null,
  sha256      text        not null,
  theme       text        not null,
  article_id  uuid,
  edition     integer,
  cause       uuid,
  rendered_at timestamptz not null
);

-- Pages to write again. Requests for one path meet in one row; the generation tells a new request from the one in work.
create table page_due (
  path         text primary key,
  kind         text        not null,
  generation   bigint      not null default 1,
  cause        uuid,
  requested_at timestamptz not null default now(),
  attempts     integer     not null default 0,
  next_try_at  timestamptz not null default now(),
  problem      text,
  lease_token  uuid,
  lease_until  timestamptz
);
create index page_due_next on page_due (next_try_at);
