-- What was decided lately is read along an index outside of the desk too: steps know when their case was closed.
alter table review_step add column closed_at timestamptz;
update review_step s set closed_at = c.closed_at from review_case c where c.id = s.case_id and c.closed_at is not null;

create function closed_with_its_case() returns trigger language plpgsql as $$
begin
  update review_step set closed_at = new.closed_at where case_id = new.id;
  return null;
end $$;
create trigger review_case_closed after update of closed_at on review_case
  for each row when (new.closed_at is distinct from old.closed_at) execute function closed_with_its_case();

create index review_step_closed_of_role on review_step (role, closed_at desc, case_id desc) where closed_at is not null;
create index review_step_closed_assigned on review_step using gin (assigned_to) where closed_at is not null;

-- Whether one has approved a step already is asked for every line of a queue.
create index decision_of_step on decision (step_id, decided_by);
