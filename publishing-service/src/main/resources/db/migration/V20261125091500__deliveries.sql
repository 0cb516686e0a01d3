-- What every delivery of one edition carries, once, whoever receives it: frozen, and named by its hash.
create table delivery_payload (
  sha256     text        primary key,
  body       text        not null,
  created_at timestamptz not null default now()
);

-- The public state of each article as deliveries know it, and for whom it was chosen.
create table delivery_article (
  article_id uuid        primary key,
  edition    integer     not null,
  title      text        not null,
  topic      text        not null,
  team       text        not null,
  -- Null once the article has left the site.
  payload    text references delivery_payload (sha256),
  changed_at timestamptz not null
);
create table delivery_selection (
  article_id  uuid        not null,
  destination text        not null,
  selected_at timestamptz not null,
  cause       uuid,
  primary key (article_id, destination)
);

-- One row for one article, edition, action and destination. The id is the idempotency key that the receiver sees.
create table delivery (
  id             uuid        primary key,
  version        bigint      not null,
  destination    text        not null references destination (code),
  seq            bigint      not null,
  article_id     uuid        not null,
  edition        integer     not null,
  action         text        not null check (action in ('PUBLISH', 'CORRECT', 'TAKEDOWN')),
  title          text        not null,
  team           text        not null,
  payload        text        not null references delivery_payload (sha256),
  state          text        not null check (state in ('PENDING', 'SENDING', 'RETRY_WAIT', 'WAITING_FOR_PERSON', 'DELIVERED',
                   'ACKNOWLEDGED', 'POSTED', 'DECLINED', 'NO_ANSWER', 'FAILED', 'CANCELLED', 'SUPERSEDED')),
  transport      text        check (transport in ('WEBHOOK', 'EMAIL', 'MANUAL')),
  attempts       integer     not null default 0,
  next_try_at    timestamptz not null,
  lease_token    uuid,
  lease_until    timestamptz,
  problem        text,
  created_at     timestamptz not null,
  cause          uuid,
  requested_by   uuid,
  resend_of      uuid references delivery (id),
  delivered_at   timestamptz,
  answer_due_at  timestamptz,
  outcome_at     timestamptz,
  outcome_by     text,
  outcome_reason text,
  reference      text,
  posted_url     text,
  posted_on      date,
  evidence       text,
  checked_at     timestamptz,
  check_problem  text,
  unique (destination, seq),
  check ((state = 'SENDING') = (lease_token is not null))
);
-- What a worker looks for, what keeps an article's order, what waits for a person, and what the lists show.
create index delivery_due on delivery (destination, action, seq) where state in ('PENDING', 'SENDING', 'RETRY_WAIT');
create index delivery_of on delivery (article_id, destination, seq);
create index delivery_newest on delivery (created_at desc, id desc);
create index delivery_newest_of on delivery (destination, created_at desc, id desc);
create index delivery_for_person on delivery (created_at) where state in ('FAILED', 'WAITING_FOR_PERSON');
create index delivery_silent on delivery (answer_due_at) where state = 'DELIVERED' and answer_due_at is not null;
create index delivery_posted on delivery (checked_at nulls first) where state = 'POSTED' and posted_url is not null;

-- Each try, kept with what was said; what went over the wire is cut short.
create table delivery_attempt (
  delivery_id uuid        not null references delivery (id),
  number      integer     not null,
  transport   text        not null,
  started_at  timestamptz not null,
  finished_at timestamptz,
  outcome     text,
  status      integer,
  problem     text,
  address     text,
  request     text,
  response    text,
  primary key (delivery_id, number)
);

-- Public events in the order in which offices pull them. A place is given after the commit, so that none is skipped.
create table public_feed (
  event_id uuid primary key references event (id),
  topic    text,
  place    bigint unique
);
create index public_feed_new on public_feed (event_id) where place is null;
insert into public_feed (event_id) select id from event where topic = 'public.article.v1' and type is not null order by seq;

-- Articles that are public already can be chosen and sent as well.
create temporary table live_now on commit drop as
  select p.article_id, p.live_edition as edition, p.title, p.team, cast(e.approval as jsonb) -> 'revision' ->> 'topic' as topic,
    '{"type":"article.published","timestamp":"' || to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || '","data":'
      || c.data || '}' as body
  from publication p join edition e on e.article_id = p.article_id and e.number = p.live_edition
  join lateral (select d.data from event v join event_payload d on d.event_id = v.id
    where v.key = cast(p.article_id as text) and v.topic = 'public.article.current.v1' order by v.seq desc limit 1) c on c.data is not null
  where p.state = 'PUBLISHED';
insert into delivery_payload (sha256, body)
  select encode(sha256(convert_to(body, 'UTF8')), 'hex'), body from live_now on conflict do nothing;
insert into delivery_article (article_id, edition, title, topic, team, payload, changed_at)
  select article_id, edition, title, topic, team, encode(sha256(convert_to(body, 'UTF8')), 'hex'), now() from live_now;
