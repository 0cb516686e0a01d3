-- The gate: what it asks, what it decided and why.
alter table person
  add column valid_from date,
  add column valid_to   date;

alter table rule drop constraint rule_receiver_check;
alter table rule drop constraint rule_channel_check;
alter table rule
  add column receiver_code    text,
  add column filter           text    not null default '',
  add column category         text,
  add column coalesce_seconds integer not null default 0 check (coalesce_seconds between 0 and 86400),
  add column version          bigint  not null default 1;
update rule set category = case template
  when 'can-sua' then 'RETURNS' when 'cho-duyet' then 'REVIEWS'
  when 'da-dang' then 'PUBLICATIONS' when 'dinh-chinh' then 'PUBLICATIONS' else 'OUTCOMES' end;
update rule set coalesce_seconds = 20 where template = 'cho-duyet';
alter table rule alter column category set not null;
alter table rule add constraint rule_receiver_check
  check (receiver in ('STEP_HOLDERS', 'AUTHORS', 'TEAM_LEADS', 'ROLE') and (receiver = 'ROLE') = (receiver_code is not null));
alter table rule add constraint rule_channel_check check (channel in ('EMAIL', 'APP', 'ZALO'));

alter table notice alter column article_id drop not null;
create index notice_event on notice (event_id);

alter table delivery alter column article_id drop not null;
alter table delivery drop constraint delivery_state_check;
alter table delivery drop constraint delivery_event_id_recipient_id_channel_template_key;
alter table delivery
  add column category    text,
  add column dedup_key   text,
  add column actor       text,
  add column basis_kind  text check (basis_kind in ('ROLE', 'TEAM', 'LEAD')),
  add column basis_code  text,
  add column digest      boolean not null default false,
  add column merged_into uuid references delivery (id),
  add column withheld    text;
update delivery set dedup_key = template || ':' || event_id,
  category = (select category from rule where rule.id = delivery.rule_id);
alter table delivery alter column category set not null;
alter table delivery alter column dedup_key set not null;
alter table delivery add constraint delivery_state_check
  check (state in ('PENDING', 'SENDING', 'DELIVERED', 'FAILED', 'NOT_SENT', 'MERGED'));
create unique index delivery_once on delivery (recipient_id, channel, dedup_key);
create index delivery_together on delivery (recipient_id, channel, template, state);
create index delivery_merged on delivery (merged_into) where merged_into is not null;
drop index delivery_due;
create index delivery_due on delivery (channel, not_before) where state in ('PENDING', 'SENDING');
comment on column delivery.basis_kind is 'Why this person: asked again at each send. Null where the event itself names them.';
comment on column delivery.dedup_key is 'What is said, of which thing, in which state of it: nobody is told the same twice by one channel.';

create table gate_decision (
  id          uuid primary key,
  delivery_id uuid        not null references delivery (id),
  at          timestamptz not null,
  outcome     text        not null check (outcome in ('SEND', 'WAIT', 'NOT_SENT', 'MERGED', 'DUPLICATE')),
  reason      text        not null,
  until       timestamptz,
  findings    text        not null
);
create index gate_decision_delivery on gate_decision (delivery_id, at, id);

create table preference (
  person_id   text primary key,
  language    text check (language in ('vi', 'en')),
  digest_hour smallint not null check (digest_hour between 0 and 23),
  quiet_from  text,
  quiet_to    text,
  version     bigint   not null
);

create table preference_choice (
  person_id text not null,
  category  text not null,
  channel   text not null,
  mode      text not null check (mode in ('IMMEDIATE', 'DAILY', 'OFF')),
  primary key (person_id, category, channel)
);

create table unsubscribe_token (
  token      text primary key,
  person_id  text        not null,
  category   text        not null,
  channel    text        not null,
  created_at timestamptz not null,
  unique (person_id, category, channel)
);

-- Addresses that cannot be reached. By hash: the address itself stands in one place, with the person.
create table address_state (
  channel       text        not null,
  address_hash  text        not null,
  hard_bounces  integer     not null,
  last_bounce   timestamptz not null,
  last_source   text        not null,
  suppressed_at timestamptz,
  primary key (channel, address_hash)
);

alter table delivery add column resend_of uuid references delivery (id);

-- One row per attempt. One without an end was cut off: whether it arrived is not known.
create table delivery_attempt (
  delivery_id uuid        not null references delivery (id),
  number      integer     not null,
  started_at  timestamptz not null,
  ended_at    timestamptz,
  outcome     text check (outcome in ('ACCEPTED', 'FAILED', 'UNKNOWN')),
  answer      text,
  primary key (delivery_id, number)
);
