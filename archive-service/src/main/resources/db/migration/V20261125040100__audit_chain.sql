-- The audit log. Each entry carries its number and is chained to the one before; a checkpoint signs what the log was.
create table audit_entry (
  seq         bigint primary key check (seq > 0),
  event_id    uuid        not null,
  source      text        not null,
  entry       text        not null,
  hash        text        not null check (hash ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null,
  unique (source, event_id)
);
comment on column audit_entry.entry is 'RFC 8785 JSON';

-- No foreign keys to the log: checking one would need the right to lock its rows, which nobody has.
-- Free text never enters an entry, only its salted hash. Without the salt the hash says nothing.
create table audit_salt (
  seq  bigint primary key,
  salt text not null
);

create table audit_checkpoint (
  size       bigint primary key,
  body       text        not null,
  created_at timestamptz not null
);
comment on column audit_checkpoint.body is 'the checkpoint with its signature, as JSON';

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is only ever added to' using errcode = 'restrict_violation';
end $$;

create trigger audit_entry_kept before update or delete on audit_entry for each row execute function refuse_audit_change();
create trigger audit_entry_whole before truncate on audit_entry for each statement execute function refuse_audit_change();
create trigger audit_checkpoint_kept before update or delete on audit_checkpoint for each row execute function refuse_audit_change();
create trigger audit_checkpoint_whole before truncate on audit_checkpoint for each statement execute function refuse_audit_change();
revoke update, delete, truncate on audit_entry, audit_checkpoint from current_user;
