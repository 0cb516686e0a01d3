-- Which calendar months oblige, and how long a minimum runs: configuration of a plan (design page 2).
alter table school_plan add column counting_months integer[] not null default '{9,10,11,12,1,2,3,4,5}';
alter table obligation add column period text not null default 'MONTH' check (period in ('MONTH', 'YEAR'));

-- To be told again, with what is new in it.
update school_plan set version = version + 1;

-- A month that the ledger is kept of. Once frozen it never opens again.
create table ledger_month (
  month                date primary key check (extract(day from month) = 1),
  school_year          text not null,
  leads_reminded_at    timestamptz,
  standing_reminded_at timestamptz,
  frozen_at            timestamptz
);
create index ledger_month_by_year on ledger_month (school_year, month);

-- Insert only. A number is the sum of amounts; NOT_COUNTED stands at 0 and says why.
create table ledger_entry (
  id           uuid primary key,
  kind         text        not null check (kind in ('CREDIT', 'NOT_COUNTED', 'REVERSAL', 'ADJUSTMENT')),
  amount       integer     not null check (kind <> 'CREDIT' or amount = 1),
  measure      text        not null check (measure in ('SUBMITTED', 'PUBLISHED', 'SENT', 'POSTED')),
  month        date        not null references ledger_month (month),
  school_year  text        not null,
  -- '' where the school as a whole is credited by hand
  team         text        not null,
  article_id   uuid references article (id),
  plan_tasks   text[]      not null,
  reason       text,
  occurred_at  timestamptz not null,
  recorded_at  timestamptz not null,
  recorded_by  text,
  event_id     uuid,
  after_freeze boolean     not null,
  check (kind = 'ADJUSTMENT' or article_id is not null),
  check (kind in ('CREDIT') or reason is not null)
);
-- One credit for each article and measure, however often an event comes; one reversal of it.
create unique index ledger_credit_once on ledger_entry (article_id, measure) where kind in ('CREDIT', 'NOT_COUNTED');
create unique index ledger_reversal_once on ledger_entry (article_id, measure) where kind = 'REVERSAL';
create index ledger_entry_by_month on ledger_entry (month, id desc);
create index ledger_entry_by_year on ledger_entry (school_year, id desc);

create function ledger_is_insert_only() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is insert only';
end $$;
create trigger ledger_is_insert_only before update or delete on ledger_entry for each row execute function ledger_is_insert_only();

-- Sums of the entries, kept in their transactions, so that a view costs the same after 100,000 articles.
create table ledger_total (
  month       date    not null references ledger_month (month),
  measure     text    not null,
  team        text    not null,
  school_year text    not null,
  counted     integer not null,
  -- the part that came after the freeze
  adjusted    integer not null,
  primary key (month, measure, team)
);
create index ledger_total_by_year on ledger_total (school_year);

create table task_coverage (
  school_year text    not null,
  task        text    not null,
  measure     text    not null,
  articles    integer not null,
  last_at     timestamptz,
  primary key (school_year, task, measure)
);

-- What the numbers were when the month was frozen.
create table month_snapshot (
  month          date    not null references ledger_month (month),
  position       integer not null,
  owner          text    not null,
  measure        text    not null,
  minimum        integer not null,
  kind           text    not null,
  period         text    not null,
  plan_reference text    not null,
  counted        integer not null,
  primary key (month, position)
);
create trigger month_snapshot_is_immutable before update or delete on month_snapshot for each row execute function ledger_is_insert_only();

-- What was handed in and published before there was a ledger.
insert into ledger_month (month, school_year)
select distinct m, case when extract(month from m) > 5
                        then extract(year from m) || '-' || (extract(year from m) + 1)
                        else (extract(year from m) - 1) || '-' || extract(year from m) end
from (select date_trunc('month', submitted_at at time zone 'Asia/Ho_Chi_Minh')::date from revision where number = 1
      union select date_trunc('month', published_at at time zone 'Asia/Ho_Chi_Minh')::date from progress
            where published_at is not null) as known (m);

insert into ledger_entry (id, kind, amount, measure, month, school_year, team, article_id, plan_tasks, occurred_at,
  recorded_at, after_freeze)
select uuidv7(), 'CREDIT', 1, 'SUBMITTED', m.month, m.school_year, r.team, r.article_id, t.plan_tasks, r.submitted_at, now(), false
from revision r
join article a on a.id = r.article_id and a.state not in ('REFUSED', 'WITHDRAWN')
join topic t on t.code = r.topic
join ledger_month m on m.month = date_trunc('month', r.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date
where r.number = 1;

insert into ledger_entry (id, kind, amount, measure, month, school_year, team, article_id, plan_tasks, reason, occurred_at,
  recorded_at, after_freeze)
select uuidv7(), case when t.people_and_activities then 'CREDIT' else 'NOT_COUNTED' end,
       case when t.people_and_activities then 1 else 0 end, 'PUBLISHED', m.month, m.school_year, a.team, a.id, t.plan_tasks,
       case when t.people_and_activities then null else 'TOPIC_NOT_COUNTED' end, p.published_at, now(), false
from progress p
join article a on a.id = p.article_id
join topic t on t.code = a.topic
join ledger_month m on m.month = date_trunc('month', p.published_at at time zone 'Asia/Ho_Chi_Minh')::date;

insert into ledger_total (month, measure, team, school_year, counted, adjusted)
select month, measure, team, school_year, sum(amount), 0 from ledger_entry group by month, measure, team, school_year;

insert into task_coverage (school_year, task, measure, articles, last_at)
select school_year, task, measure, count(*), max(occurred_at)
from ledger_entry, unnest(plan_tasks) as task group by school_year, task, measure;
