-- Acts with the days on which they hold: every legal reference is data, because acts are replaced while records last.
create table legal_instrument (
  id            text primary key,
  number        text        not null unique,
  title         text        not null,
  valid_from    date        not null,
  valid_until   date,
  replaced_by   text references legal_instrument (id),
  floor_years   integer check (floor_years > 0),
  ceiling_years integer check (ceiling_years > 0),
  provision     text,
  note          text,
  version       bigint      not null default 0,
  check (valid_until > valid_from),
  check ((floor_years is null) = (provision is null))
);
comment on column legal_instrument.valid_until is 'first day on which it no longer holds; null: in force';
comment on column legal_instrument.provision is 'where the floor stands';

insert into legal_instrument (id, number, title, valid_from, floor_years, ceiling_years, provision, note) values
('LLT-2024', '33/2024/QH15', 'Luật Lưu trữ 2024', date '2025-07-01', 2, 70, 'Điều 15', null),
('TT-10-2022', '10/2022/TT-BNV', 'Thông tư 10/2022/TT-BNV về thời hạn bảo quản tài liệu', date '2023-02-15', null, null, null,
  'Ban hành theo Luật Lưu trữ 2011; theo dõi văn bản thay thế'),
('TT-05-2025', '05/2025/TT-BNV', 'Thông tư 05/2025/TT-BNV về nghiệp vụ lưu trữ tài liệu điện tử', date '2025-07-01', null, null, null, null),
('TT-06-2025', '06/2025/TT-BNV', 'Thông tư 06/2025/TT-BNV về nghiệp vụ lưu trữ, hủy tài liệu', date '2025-07-01', null, null, null, null),
('ND-113-2025', '113/2025/NĐ-CP', 'Nghị định 113/2025/NĐ-CP hướng dẫn Luật Lưu trữ', date '2025-07-01', null, null, null, null),
('TT-27-2016', '27/2016/TT-BGDĐT', 'Thông tư 27/2016/TT-BGDĐT về thời hạn bảo quản tài liệu chuyên môn ngành giáo dục', date '2017-02-13', null, null, null,
  'Chỉ gồm tài liệu chuyên môn; ngày hiệu lực cần đối chiếu'),
('LKT-2015', '88/2015/QH13', 'Luật Kế toán 2015', date '2017-01-01', null, null, null, 'Cần đối chiếu'),
('LBVDL-2025', '91/2025/QH15', 'Luật Bảo vệ dữ liệu cá nhân 2025', date '2026-01-01', null, null, null, null);
insert into legal_instrument (id, number, title, valid_from, valid_until, replaced_by, floor_years, ceiling_years, provision) values
('LLT-2011', '01/2011/QH13', 'Luật Lưu trữ 2011', date '2012-07-01', date '2025-07-01', 'LLT-2024', 5, 70, 'Điều 17'),
('TT-09-2011', '09/2011/TT-BNV', 'Thông tư 09/2011/TT-BNV về thời hạn bảo quản hồ sơ, tài liệu', date '2011-07-18', date '2023-02-15', 'TT-10-2022', null, null, null);

-- What a rule's period was reckoned from, and what it cites.
create table retention_rule_basis (
  schedule_id         text    not null,
  class_code          text    not null,
  requested_years     integer check (requested_years >= 0),
  requested_permanent boolean not null default false,
  minimum_years       integer check (minimum_years > 0),
  minimum_permanent   boolean not null default false,
  citations           text    not null default '[]',
  primary key (schedule_id, class_code),
  foreign key (schedule_id, class_code) references retention_rule (schedule_id, class_code),
  check (requested_years is null or not requested_permanent),
  check (minimum_years is null or not minimum_permanent)
);
comment on column retention_rule_basis.requested_years is 'what the school''s plan asks for; 0: destroyed at the end of the year';

insert into retention_rule_basis (schedule_id, class_code, requested_years, requested_permanent, minimum_years, minimum_permanent, citations)
select 'SCHED-2024-09', * from (values
('TT-01', null, true, null, true, '[{"instrument":"TT-09-2011","provision":"nhóm 1"},{"instrument":"TT-10-2022"}]'),
('TT-02', null, true, null, true, '[{"instrument":"TT-09-2011","provision":"nhóm 1"},{"instrument":"TT-10-2022"}]'),
('TT-03', null, true, 10, false, '[{"instrument":"TT-09-2011","provision":"nhóm 1"}]'),
('TT-04', null, true, null, true, '[{"instrument":"TT-09-2011"}]'),
('TT-05', null, true, 20, false, '[{"instrument":"TT-10-2022"},{"instrument":"TT-09-2011"}]'),
('TT-06', 0, false, 10, false, '[{"instrument":"TT-09-2011","provision":"nhóm 1"},{"instrument":"LLT-2011","provision":"Điều 17"}]'),
('TT-07', 0, false, null, false, '[{"instrument":"TT-09-2011","provision":"nhóm 1"},{"instrument":"LLT-2011","provision":"Điều 17"}]'),
('TT-08', 0, false, 10, false, '[{"instrument":"TT-09-2011"},{"instrument":"LLT-2011","provision":"Điều 17"}]'),
('TT-09', null, false, null, true, '[]'),
('TT-10', null, false, 10, false, '[{"instrument":"TT-09-2011","provision":"nhóm 13"}]'),
('TT-11', null, false, 10, false, '[{"instrument":"TT-09-2011","provision":"nhóm 5"},{"instrument":"LKT-2015"}]'),
('TT-12', null, false, 2, false, '[{"instrument":"LBVDL-2025"}]'),
('TT-13', null, false, null, false, '[{"instrument":"TT-09-2011","provision":"nhóm 13"}]'),
('TT-14', null, false, null, false, '[{"instrument":"TT-09-2011","provision":"nhóm 10"}]'),
('TT-15', null, false, 10, false, '[{"instrument":"TT-09-2011","provision":"nhóm 3"}]'),
('TT-16', null, false, null, true, '[{"instrument":"TT-09-2011","provision":"nhóm 1"}]'),
('TT-17', null, false, null, false, '[{"instrument":"TT-09-2011","provision":"nhóm 9"}]'),
('TT-18', null, false, 20, false, '[{"instrument":"TT-09-2011","provision":"nhóm 12.1"}]'),
('TT-19', null, false, null, false, '[{"instrument":"TT-09-2011","provision":"nhóm 12.1"}]'),
('TT-20', null, false, 20, false, '[{"instrument":"LLT-2011","provision":"Điều 28"},{"instrument":"TT-06-2025"}]'),
('TT-90', 0, false, null, false, '[]')) as seed (class_code, ry, rp, my, mp, citations);

create trigger retention_rule_basis_immutable before update or delete on retention_rule_basis
  for each row execute function refuse_schedule_change();
create trigger retention_rule_basis_kept before truncate on retention_rule_basis
  for each statement execute function refuse_schedule_change();
create trigger retention_rule_basis_sealed before insert on retention_rule_basis
  for each row execute function refuse_rule_of_sealed_schedule();

-- A version on its way: one person proposes, another decides. What is decided is the content under this hash.
create table schedule_proposal (
  id             uuid primary key,
  schedule_id    text        not null unique check (schedule_id ~ '^SCHED-[0-9]{4}-[0-9]{2}[a-z]?$'),
  name           text        not null,
  effective_from date        not null,
  basis          text        not null,
  corrects       text references retention_schedule (id),
  rules          text        not null,
  content_sha256 text        not null,
  state          text        not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
  proposed_by    uuid        not null,
  proposed_at    timestamptz not null,
  submitted_by   uuid,
  decided_by     uuid,
  decided_at     timestamptz,
  decision_no    text,
  decision_date  date,
  reason         text,
  version        bigint      not null,
  check (state <> 'APPROVED' or (decision_no is not null and decision_date is not null)),
  check (state <> 'APPROVED' or (decided_by <> proposed_by and decided_by <> submitted_by))
);

-- Who put a version in force; the first one came with the software.
create table retention_schedule_decision (
  schedule_id    text primary key references retention_schedule (id),
  decision_no    text        not null,
  decision_date  date        not null,
  proposed_by    uuid        not null,
  approved_by    uuid        not null,
  content_sha256 text        not null,
  corrects       text references retention_schedule (id),
  decided_at     timestamptz not null,
  check (proposed_by <> approved_by)
);
create trigger retention_schedule_decision_immutable before update or delete on retention_schedule_decision
  for each row execute function refuse_schedule_change();
create trigger retention_schedule_decision_kept before truncate on retention_schedule_decision
  for each statement execute function refuse_schedule_change();
