-- Where somebody can be reached by Zalo, by which of its products. A group is a receiver like a person: group:{code}.
create table zalo_link (
  recipient_id text        not null,
  product      text        not null check (product in ('BOT', 'OA', 'PHONE')),
  external_id  text        not null,
  linked_at    timestamptz not null,
  heard_at     timestamptz,
  primary key (recipient_id, product)
);
create unique index zalo_link_owner on zalo_link (product, external_id);
comment on column zalo_link.heard_at is 'When they last wrote to us: what may be sent, and what it costs, depends on it.';

-- By which of them somebody is reached now: the first in the order of preference that was not refused.
create view zalo_reach as
  select distinct on (l.recipient_id) l.recipient_id, l.product, l.external_id, l.heard_at
  from zalo_link l
  where not exists (
    select 1 from address_state s where s.channel = 'ZALO' and s.suppressed_at is not null
      and s.address_hash = encode(sha256(convert_to(lower(l.product || ':' || l.external_id), 'UTF8')), 'hex'))
  order by l.recipient_id, l.product;

create table zalo_link_code (
  recipient_id text        primary key,
  code_hash    text        not null unique,
  expires_at   timestamptz not null
);

-- Chats of many people that rules may name.
create table notice_group (
  code text primary key,
  name text not null
);
insert into notice_group (code, name) values
  ('nhan-vien', 'Nhóm Zalo cán bộ, giáo viên, nhân viên'),
  ('ban-bien-tap', 'Nhóm Zalo Ban biên tập');

-- The one official account. Both tokens are encrypted; a new pair is committed before anybody uses it (ADR 51).
create table zalo_oa (
  id            smallint primary key check (id = 1),
  oa_id         text,
  access_token  text,
  refresh_token text        not null,
  access_until  timestamptz,
  refreshed_at  timestamptz,
  generation    bigint      not null,
  trouble       text
);
create table zalo_consent (
  state      text primary key,
  verifier   text        not null,
  expires_at timestamptz not null
);

-- Calls of one minute, of all replicas together.
create table zalo_minute (
  minute timestamptz primary key,
  used   integer not null
);

-- Templates that Zalo approved, by our own code for the words.
create table zalo_template (
  template text primary key,
  zalo_id  text   not null unique,
  status   text   not null default 'ENABLE',
  reason   text,
  params   text   not null,
  version  bigint not null default 1
);

-- What Zalo told us. A body lies here until it was looked at, and never longer than a week.
create table zalo_event (
  id           uuid primary key,
  dedup_key    text        not null unique,
  received_at  timestamptz not null,
  name         text        not null,
  variant      text,
  body         text,
  processed_at timestamptz
);
create index zalo_event_open on zalo_event (received_at) where processed_at is null;
comment on column zalo_event.variant is 'Which way of signing matched. Null: none did; kept for a day, never acted upon.';

alter table delivery drop constraint delivery_state_check;
alter table delivery add constraint delivery_state_check
  check (state in ('PENDING', 'SENDING', 'DELIVERED', 'FAILED', 'UNKNOWN', 'NOT_SENT', 'MERGED'));
alter table delivery
  add column deferrals   integer not null default 0,
  add column received_at timestamptz,
  add column fallback_of uuid references delivery (id);
comment on column delivery.received_at is 'Zalo said that it reached the telephone.';
alter table delivery_attempt drop constraint delivery_attempt_outcome_check;
alter table delivery_attempt add constraint delivery_attempt_outcome_check
  check (outcome in ('ACCEPTED', 'FAILED', 'UNKNOWN', 'DEFERRED'));
alter table delivery_attempt add column provider_id text;
create index delivery_attempt_provider on delivery_attempt (provider_id) where provider_id is not null;

alter table rule drop constraint rule_receiver_check;
alter table rule add constraint rule_receiver_check
  check (receiver in ('STEP_HOLDERS', 'AUTHORS', 'TEAM_LEADS', 'ROLE', 'GROUP')
    and (receiver in ('ROLE', 'GROUP')) = (receiver_code is not null));

-- Off until the school has a bot or an account; then each is switched on by PUT /notifications/rules/{id}.
insert into rule (id, event, filter, receiver, receiver_code, channel, template, notice_class, category, coalesce_seconds, enabled)
  select id || '-zalo', event, filter, receiver, receiver_code, 'ZALO', template, notice_class, category, coalesce_seconds, false
  from rule where channel = 'EMAIL';
insert into rule (id, event, receiver, receiver_code, channel, template, notice_class, category, enabled) values
  ('da-dang-nhom-zalo',    'article-published', 'GROUP', 'nhan-vien',    'ZALO', 'da-dang',    'TUY_CHON', 'PUBLICATIONS', false),
  ('dinh-chinh-nhom-zalo', 'article-corrected', 'GROUP', 'nhan-vien',    'ZALO', 'dinh-chinh', 'TUY_CHON', 'PUBLICATIONS', false),
  ('bai-moi-nhom-zalo',    'article-submitted', 'GROUP', 'ban-bien-tap', 'ZALO', 'bai-moi',    'TUY_CHON', 'REVIEWS',      false);
