-- Hosts to which articles may link, besides those of the state and of schools: proposed by one person, allowed by another.
create table link_host (
  host        text        primary key,
  version     bigint      not null,
  state       text        not null check (state in ('PROPOSED', 'ALLOWED', 'RETIRED')),
  reason      text        not null,
  proposed_by uuid        not null,
  proposed_at timestamptz not null,
  decided_by  uuid,
  decided_at  timestamptz,
  check ((state = 'PROPOSED') = (decided_by is null)),
  check (decided_by is null or state = 'RETIRED' or decided_by <> proposed_by)
);

-- Which articles on the site link where, so that a decision on a host writes their pages again and no others.
create table site_link (
  host       text not null,
  article_id uuid not null,
  primary key (host, article_id)
);
create index site_link_of on site_link (article_id);
update site_article set listed = false;
