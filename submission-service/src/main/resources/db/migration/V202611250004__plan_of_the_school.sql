-- Taken from the school's plan (Parts II and III) and design page 2. Data, not code: everything here may be edited later.
insert into team (position, code, name, kind) values
  (1, 'to-1', 'Tổ 1', 'TO_CHUYEN_MON'),
  (2, 'to-2', 'Tổ 2', 'TO_CHUYEN_MON'),
  (3, 'to-3', 'Tổ 3', 'TO_CHUYEN_MON'),
  (4, 'to-4-5', 'Tổ 4-5', 'TO_CHUYEN_MON'),
  (5, 'cong-doan', 'Công đoàn', 'DOAN_THE'),
  (6, 'doi', 'Đội Thiếu niên Tiền phong', 'DOAN_THE'),
  (7, 'doan', 'Đoàn Thanh niên', 'DOAN_THE'),
  (8, 'tai-chinh', 'Phụ trách tài chính', 'CHUC_NANG'),
  (9, 'kiem-tra-noi-bo', 'Ban kiểm tra nội bộ', 'CHUC_NANG'),
  (10, 'thuong-truc', 'Bộ phận thường trực truyền thông', 'CHUC_NANG');

insert into section (position, slug, name) values
  (1, 'gioi-thieu', 'Giới thiệu'),
  (2, 'tin-tuc-su-kien', 'Tin tức – Sự kiện'),
  (3, 'hoat-dong-chuyen-mon', 'Hoạt động chuyên môn'),
  (4, 'ngoai-khoa-doan-the', 'Hoạt động ngoại khóa, Công đoàn, Đội'),
  (5, 'guong-nguoi-tot-viec-tot', 'Gương người tốt việc tốt'),
  (6, 'pho-bien-phap-luat', 'Phổ biến pháp luật'),
  (7, 'van-ban-dieu-hanh', 'Văn bản – Điều hành'),
  (8, 'cong-khai', 'Công khai'),
  (9, 'kiem-tra-kiem-dinh', 'Kiểm tra – Kiểm định'),
  (10, 'thi-dua-cchc', 'Thi đua – CCHC'),
  (11, 'lien-ket', 'Liên kết');

insert into topic (number, code, name, section_slug, people_and_activities, plan_tasks) values
  ('01', 'chi-dao', 'Chỉ đạo điều hành, văn bản pháp luật', 'van-ban-dieu-hanh', false, '{}'),
  ('02', 'chuyen-mon', 'Nâng cao chất lượng chuyên môn', 'hoat-dong-chuyen-mon', true, '{II.1}'),
  ('03', 'dai-tra-mui-nhon', 'Giáo dục đại trà, mũi nhọn', 'hoat-dong-chuyen-mon', true, '{II.2}'),
  ('04', 'toan-dien', 'Giáo dục toàn diện', 'tin-tuc-su-kien', true, '{II.3}'),
  ('05', 'the-thao', 'Hội khỏe Phù Đổng', 'tin-tuc-su-kien', true, '{II.4}'),
  ('06', 'doi-ngu', 'Đội ngũ giáo viên, cán bộ quản lý', 'tin-tuc-su-kien', true, '{II.5}'),
  ('07', 'thanh-tra', 'Thanh tra, kiểm tra, giáo dục pháp luật', 'pho-bien-phap-luat', false, '{II.6}'),
  ('08', 'kiem-dinh', 'Kiểm định chất lượng, tuyển sinh', 'kiem-tra-kiem-dinh', false, '{II.7}'),
  ('09', 'cchc-thi-dua', 'Cải cách hành chính, thi đua', 'thi-dua-cchc', false, '{II.8}'),
  ('10', 'guong-tot', 'Gương người tốt, việc tốt', 'guong-nguoi-tot-viec-tot', true, '{II.8}'),
  ('11', 'tap-huan', 'Tập huấn truyền thông', 'tin-tuc-su-kien', true, '{II.9}'),
  ('12', 'tai-chinh', 'Tài chính, công khai, xã hội hóa, cơ sở vật chất', 'cong-khai', false, '{}'),
  ('13', 'ngoai-khoa', 'Hoạt động ngoại khóa, ngày lễ, đoàn thể', 'ngoai-khoa-doan-the', true, '{II.3}'),
  ('14', 'gdpt-2018', 'Chương trình GDPT 2018, sách giáo khoa', 'hoat-dong-chuyen-mon', true, '{II.1}');

-- III.2b and III.3c: who decides before the board.
insert into topic_approval (topic, step_order, role, mode) values
  ('tai-chinh', 1, 'finance-officer', 'ANY'),
  ('thanh-tra', 1, 'inspection-board', 'ANY'),
  ('kiem-dinh', 1, 'inspection-board', 'ANY');

insert into school_plan (school_year, closes_on) values
  ('2024-2025', date '2025-05-31'),
  ('2026-2027', date '2027-05-31');

insert into plan_task (school_year, code, position, title)
select y.school_year, t.code, t.position, t.title
from school_plan y,
     (values
       ('II.1', 1, 'Nâng cao chất lượng chuyên môn'),
       ('II.2', 2, 'Kết quả giáo dục đại trà và mũi nhọn'),
       ('II.3', 3, 'Giáo dục toàn diện: môi trường giáo dục, hợp tác quốc tế, ứng dụng công nghệ thông tin'),
       ('II.4', 4, 'Hội khỏe Phù Đổng các cấp'),
       ('II.5', 5, 'Xây dựng đội ngũ giáo viên và cán bộ quản lý'),
       ('II.6', 6, 'Thanh tra, kiểm tra và giáo dục pháp luật'),
       ('II.7', 7, 'Kiểm định chất lượng, tuyển sinh và đánh giá học sinh'),
       ('II.8', 8, 'Cải cách hành chính, phong trào thi đua, người tốt việc tốt'),
       ('II.9', 9, 'Tập huấn ứng xử với báo chí và kỹ năng viết tin bài')) as t (code, position, title);

insert into obligation (school_year, position, owner, measure, minimum, kind, plan_reference)
select y.school_year, o.position, o.owner, o.measure, o.minimum, o.kind, o.plan_reference
from school_plan y,
     (values
       (1, 'team:to-1', 'SUBMITTED', 1, 'MUST', 'III.4'),
       (2, 'team:to-2', 'SUBMITTED', 1, 'MUST', 'III.4'),
       (3, 'team:to-3', 'SUBMITTED', 1, 'MUST', 'III.4'),
       (4, 'team:to-4-5', 'SUBMITTED', 1, 'MUST', 'III.4'),
       (5, 'team:cong-doan', 'SUBMITTED', 1, 'MUST', 'III.5'),
       (6, 'team:doi', 'SUBMITTED', 1, 'MUST', 'III.5'),
       (7, 'team:doan', 'SUBMITTED', 1, 'MUST', 'III.5'),
       (8, 'school', 'PUBLISHED', 1, 'MUST', 'III.6'),
       (9, 'school', 'SENT', 2, 'MUST', 'III.6, IV.1b'),
       (10, 'school', 'POSTED', 2, 'TARGET', 'III.6')) as o (position, owner, measure, minimum, kind, plan_reference);
