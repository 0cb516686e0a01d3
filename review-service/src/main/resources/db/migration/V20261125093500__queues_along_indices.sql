-- Each list of the desk is read along an index that is sorted as the list is, so that a page costs the same with a
-- thousand cases and with a hundred thousand. For that, steps and decisions know when their case was opened.
alter table review_step add column opened_at timestamptz;
update review_step s set opened_at = c.opened_at from review_case c where c.id = s.case_id;
alter table review_step alter column opened_at set not null;

alter table decision add column opened_at timestamptz;
alter table decision disable trigger decision_append_only;
update decision d set opened_at = c.opened_at from review_case c where c.id = d.case_id;
alter table decision enable trigger decision_append_only;
alter table decision alter column opened_at set not null;

create function opened_with_its_case() returns trigger language plpgsql as $$
begin
  select c.opened_at into new.opened_at from review_case c where c.id = new.case_id;
  return new;
end $$;
create trigger review_step_opened before insert on review_step
  for each row execute function opened_with_its_case();
create trigger decision_opened before insert on decision
  for each row execute function opened_with_its_case();

drop index review_step_ready;
create index review_step_of_role on review_step (role, opened_at, case_id)
  where state = 'READY' and assigned_as <> 'NAMED' and person is null;
create index review_step_of_principal on review_step (opened_at, case_id)
  where state = 'READY' and (assigned_as = 'PRINCIPAL' or escalation = 2);
drop index review_step_due;
create index review_step_due on review_step (due_at, case_id) where state = 'READY';
create index review_step_due_of_role on review_step (role, due_at, case_id) where state = 'READY';
drop index decision_by;
create index decision_by on decision (decided_by, opened_at desc, case_id desc);

-- Returned, and neither handed in again nor withdrawn: a handful, among all that was ever returned.
create table awaited_case (
  case_id    uuid primary key references review_case (id),
  article_id uuid        not null,
  opened_at  timestamptz not null
);
create index awaited_case_opened on awaited_case (opened_at desc, case_id desc);
create index awaited_case_article on awaited_case (article_id);
insert into awaited_case (case_id, article_id, opened_at)
  select c.id, c.article_id, c.opened_at from review_case c
  where c.state = 'RETURNED'
    and not exists (select 1 from review_case n where n.article_id = c.article_id and n.revision > c.revision);
drop index review_case_returned;

create function awaits_its_author() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    delete from awaited_case where article_id = new.article_id;
  end if;
  if new.state = 'RETURNED' then
    insert into awaited_case (case_id, article_id, opened_at)
      select new.id, new.article_id, new.opened_at
      where not exists (
        select 1 from review_case n where n.article_id = new.article_id and n.revision > new.revision)
      on conflict do nothing;
  end if;
  return null;
end $$;
create trigger review_case_awaited after insert or update of state on review_case
  for each row execute function awaits_its_author();

create function awaited_no_longer() returns trigger language plpgsql as $$
begin
  delete from awaited_case where article_id = new.article_id;
  return null;
end $$;
create trigger reviewed_article_withdrawn after update of withdrawn_at on reviewed_article
  for each row when (new.withdrawn_at is not null) execute function awaited_no_longer();
