-- Uploads in pieces (tus 1.0). How far one came is the length of its file, and nothing else.
create table upload (
  id         uuid primary key,
  article_id uuid        not null references article (id),
  owner      text        not null,
  length     bigint      not null check (length > 0),
  file_name  text        not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index upload_running_out on upload (expires_at);
