-- An article that its author took back for good waits for nobody any longer.
alter table reviewed_article add column withdrawn_at timestamptz;

-- The checklist answers that held when a decision was made; the last of each gate.
alter table decision add column answers uuid[] not null default '{}';
