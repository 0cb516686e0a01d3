-- The board's own fix of a handed-in text is revision n, amendment k: a row of its own, as immutable as the hand-in.
alter table revision
  add column amendment  integer not null default 0,
  add column amended_by text,
  add column amended_at timestamptz,
  add column amendment_note text;
alter table revision drop constraint revision_pkey;
alter table revision add primary key (article_id, number, amendment);
alter table revision add check ((amendment = 0) = (amended_at is null));
