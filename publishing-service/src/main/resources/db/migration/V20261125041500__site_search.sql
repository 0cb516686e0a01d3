-- Search over what is on the site now. Both extensions are trusted: the owner of the database may create them.
create extension if not exists pg_trgm;

-- One row per article on the site: its words as written and without marks. Folding is done in code, one letter for one,
-- so that a hit in the folded text is a hit at the same place in the shown one.
create table site_search (
  article_id   uuid        primary key,
  section_slug text        not null,
  published_at timestamptz not null,
  path         text        not null,
  title        text        not null,
  summary      text        not null,
  section_name text        not null,
  plain        text        not null,
  exact        tsvector    not null,
  folded       tsvector    not null
);
create index site_search_folded on site_search using gin (folded);
create index site_search_newest on site_search (published_at desc, article_id desc);
create index site_search_section on site_search (section_slug, published_at desc, article_id desc);

-- Every word that a title, a summary or a text had, for those who mistype.
create table site_word (
  folded text primary key,
  shown  text not null
);
create index site_word_similar on site_word using gin (folded gin_trgm_ops);

-- Indexed anew at the next start.
update site_article set listed = false;
