-- Lists of the site besides sections: an author's, a team's, a month's. Read newest first, whatever their length.
create table site_list (
  path         text        not null,
  article_id   uuid        not null,
  published_at timestamptz not null,
  primary key (path, article_id)
);
create index site_list_newest on site_list (path, published_at desc, article_id desc);
create index site_list_of on site_list (article_id);

-- Pictures of articles that are on the site, for the gallery.
create table site_picture (
  article_id   uuid        not null,
  position     integer     not null,
  published_at timestamptz not null,
  primary key (article_id, position)
);
create index site_picture_newest on site_picture (published_at desc, article_id desc, position);

-- Articles that were shown before there were such lists; false for none from now on.
alter table site_article add column listed boolean not null default false;
create index site_article_unlisted on site_article (article_id) where not listed;

-- Smaller renditions of a picture: width:hash, separated by commas.
alter table media_copy add column variants text;

-- Months in which something was published, for the archive and the sitemap: never counted over all articles.
create table site_month (
  month       text        primary key,
  articles    integer     not null,
  modified_at timestamptz not null
);
