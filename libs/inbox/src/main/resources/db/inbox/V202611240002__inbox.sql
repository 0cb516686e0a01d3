-- What each consumer of this service has already acted on; written in the transaction of the effect (design page 3).
create table inbox (
  consumer    text        not null,
  event_id    uuid        not null,
  received_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
