-- A disposition run (quy trình hủy tài liệu), as records-and-law 2.4 has it. People are distinct by person.
create table disposition (
  id             uuid primary key,
  state          text        not null check (state in ('DRAFT', 'COUNCIL_FORMED', 'UNDER_REVIEW', 'APPRAISAL', 'DECIDED', 'HANDED_OVER',
                                'EXECUTING', 'DESTROYED', 'PARTIAL', 'SEALED', 'CANCELLED', 'LAPSED')),
  explanation    text        not null,
  list_sha256    text        not null,
  proposed_by    uuid        not null,
  proposed_at    timestamptz not null,
  council_no     text,
  council_date   date,
  council_by     uuid,
  concluded_at   timestamptz,
  concluded_by   uuid,
  result_sha256  text,
  appraisal_no   text,
  appraisal_date date,
  decision_no    text,
  decision_date  date,
  decided_by     uuid,
  decided_at     timestamptz,
  lapses_at      timestamptz,
  executor       uuid,
  handed_by      uuid,
  handed_at      timestamptz,
  witness        uuid,
  executed_at    timestamptz,
  ended_at       timestamptz,
  sealed_at      timestamptz,
  certificate    text,
  reason         text,
  version        bigint      not null,
  check (decided_by is null or decided_by <> proposed_by),
  check (executor is null or (executor <> proposed_by and executor <> decided_by)),
  check (witness is null or (witness <> proposed_by and witness <> decided_by and witness <> executor))
);
create index disposition_running on disposition (state) where state in ('DECIDED', 'HANDED_OVER', 'EXECUTING');

create table disposition_item (
  disposition_id uuid    not null references disposition (id),
  record_id      uuid    not null references record (id),
  position       integer not null,
  snapshot       text    not null,
  outcome        text check (outcome in ('DESTROY', 'KEEP', 'EXTEND')),
  state          text    not null check (state in ('LISTED', 'ERASING', 'DESTROYED', 'WITHDRAWN', 'LEFT')),
  detail         text,
  ended_at       timestamptz,
  primary key (disposition_id, record_id)
);
-- One record is in one open run at most.
create unique index disposition_item_open on disposition_item (record_id) where state in ('LISTED', 'ERASING');

create table disposition_seat (
  disposition_id uuid not null references disposition (id),
  person         uuid not null,
  seat           text not null check (seat in ('CHAIR', 'UNIT', 'SECRETARY', 'MEMBER')),
  primary key (disposition_id, person)
);

create table disposition_vote (
  disposition_id uuid        not null references disposition (id),
  record_id      uuid        not null,
  person         uuid        not null,
  vote           text        not null check (vote in ('DESTROY', 'KEEP', 'EXTEND')),
  list_sha256    text        not null,
  remark         text,
  cast_at        timestamptz not null,
  primary key (disposition_id, record_id, person),
  foreign key (disposition_id, person) references disposition_seat (disposition_id, person)
);
