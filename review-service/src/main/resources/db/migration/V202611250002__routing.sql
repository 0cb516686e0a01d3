-- Who approves what: the rows of the topic in their order, then the rows of '*'. Data, edited by the school; seeded
-- from the plan, Part III: 2b (finance), 3c (inspection and quality), 6 (editorial board).
create table routing (
  topic    text    not null,
  position integer not null check (position >= 1),
  role     text    not null,
  mode     text    not null check (mode in ('ANY', 'ALL')),
  label    text    not null,
  primary key (topic, position, role)
);
insert into routing (topic, position, role, mode, label) values
  ('tai-chinh', 1, 'finance-officer', 'ANY', 'Phụ trách tài chính'),
  ('thanh-tra', 1, 'inspection-board', 'ANY', 'Ban kiểm tra nội bộ'),
  ('kiem-dinh', 1, 'inspection-board', 'ANY', 'Ban kiểm tra nội bộ'),
  ('*', 1, 'editor', 'ANY', 'Ban biên tập Website');
