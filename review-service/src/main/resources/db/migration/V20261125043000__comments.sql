-- What reviewers and authors say to each other about an article, and about which passage.
create table review_comment (
  id            uuid primary key,
  version       bigint      not null,
  article_id    uuid        not null,
  case_id       uuid        not null references review_case (id),
  revision      integer     not null,
  parent_id     uuid references review_comment (id),
  visibility    text        not null check (visibility in ('AUTHOR', 'DESK')),
  written_by    uuid        not null,
  text          text        not null,
  anchor_exact  text,
  anchor_prefix text,
  anchor_suffix text,
  mentions      uuid[]      not null,
  written_at    timestamptz not null,
  resolved_by   uuid,
  resolved_at   timestamptz,
  check ((resolved_by is null) = (resolved_at is null)),
  check (parent_id is null or anchor_exact is null)
);
create index review_comment_article on review_comment (article_id, written_at, id);
