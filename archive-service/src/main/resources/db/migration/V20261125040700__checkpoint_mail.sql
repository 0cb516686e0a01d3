-- Which signed state of the log has left the system; a row is only ever added.
create table audit_checkpoint_mail (
  size      bigint primary key,
  mailed_at timestamptz not null
);
