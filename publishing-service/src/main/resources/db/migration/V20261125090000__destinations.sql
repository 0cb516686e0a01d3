-- Offices and papers to which articles go. Ended ones stay: history names them.
create table destination (
  code          text        primary key check (code ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  version       bigint      not null,
  name          text        not null,
  level         text        not null check (level in ('XA', 'PHONG', 'SO', 'PRESS', 'OTHER')),
  valid_from    date,
  -- The first day on which it does not exist any more.
  valid_to      date,
  successor     text references destination (code),
  contacts      text        not null,
  routes        text        not null,
  selected_only boolean     not null,
  topics        text        not null,
  answer_days   integer     not null check (answer_days between 1 and 180),
  paused_by     uuid,
  paused_for    text,
  paused_at     timestamptz,
  changed_by    uuid,
  changed_at    timestamptz not null,
  check (valid_to > valid_from),
  check (successor <> code),
  check ((paused_by is null) = (paused_at is null))
);

-- How deliveries are going. Apart from what people keep, so that a failure does not make their page stale.
create table destination_health (
  code          text    primary key references destination (code),
  last_sequence bigint  not null default 0,
  failures      integer not null default 0,
  open_until    timestamptz,
  failing_since timestamptz,
  disabled_at   timestamptz,
  disabled_for  text
);

-- Written only: no query of the API reads the content.
create table destination_secret (
  id          uuid        primary key,
  destination text        not null references destination (code),
  sealed      text        not null,
  created_at  timestamptz not null,
  expires_at  timestamptz
);
create index destination_secret_of on destination_secret (destination, created_at desc);

-- The offices of the plan. District offices ended with the districts on 1 July 2025; the commune and the Sở took over. No
-- address is known yet: until an editor gives one, a person carries the package and records what became of it.
insert into destination (code, version, name, level, valid_from, valid_to, successor, contacts, routes, selected_only, topics,
                         answer_days, changed_at)
values
  ('xa-hai-ninh', 0, 'Ủy ban nhân dân xã Hải Ninh', 'XA', '2025-07-01', null, null,
   '[{"duty":"Phòng Văn hóa - Xã hội"}]', '[{"transport":"MANUAL","format":"DOCX"}]', true, '[]', 14, now()),
  ('so-gddt', 0, 'Sở Giáo dục và Đào tạo Ninh Bình', 'SO', '2025-07-01', null, null,
   '[{"duty":"Văn phòng Sở"}]', '[{"transport":"MANUAL","format":"DOCX"}]', true, '[]', 14, now()),
  ('phong-gddt-hai-hau', 0, 'Phòng Giáo dục và Đào tạo Hải Hậu', 'PHONG', null, '2025-07-01', 'xa-hai-ninh',
   '[]', '[{"transport":"MANUAL","format":"DOCX"}]', true, '[]', 14, now()),
  ('so-gddt-nam-dinh', 0, 'Sở Giáo dục và Đào tạo Nam Định', 'SO', null, '2025-07-01', 'so-gddt',
   '[]', '[{"transport":"MANUAL","format":"DOCX"}]', true, '[]', 14, now());
insert into destination_health (code) select code from destination;
