-- Reminders and alarms: to whoever can do something about it.
insert into rule (id, event, filter, receiver, receiver_code, channel, template, notice_class, category) values
  ('nhac-chi-tieu-to-truong', 'obligation-reminder-due', 'audience=TEAM_LEAD', 'TEAM_LEADS', null,
    'EMAIL', 'nhac-chi-tieu', 'TUY_CHON', 'OBLIGATIONS'),
  ('nhac-chi-tieu-thuong-truc', 'obligation-reminder-due', 'audience=STANDING_UNIT', 'ROLE', 'comms-officer',
    'EMAIL', 'nhac-chi-tieu', 'TUY_CHON', 'OBLIGATIONS'),
  ('lo-chi-tieu-thuong-truc', 'obligation-missed', '', 'ROLE', 'comms-officer',
    'EMAIL', 'lo-chi-tieu', 'TUY_CHON', 'OBLIGATIONS'),
  ('lo-chi-tieu-to-truong', 'obligation-missed', '', 'TEAM_LEADS', null,
    'EMAIL', 'lo-chi-tieu', 'TUY_CHON', 'OBLIGATIONS'),
  ('qua-han-nguoi-duyet', 'review-step-overdue', '', 'STEP_HOLDERS', null,
    'EMAIL', 'qua-han', 'TUY_CHON', 'REVIEWS'),
  ('qua-han-hieu-truong', 'review-step-overdue', 'escalatedTo=principal', 'ROLE', 'principal',
    'EMAIL', 'qua-han', 'TUY_CHON', 'REVIEWS'),
  ('huy-duyet-tac-gia', 'approval-reversed', '', 'AUTHORS', null,
    'EMAIL', 'can-sua', 'BAT_BUOC', 'RETURNS'),
  ('huy-duyet-to-truong', 'approval-reversed', '', 'TEAM_LEADS', null,
    'EMAIL', 'can-sua', 'BAT_BUOC', 'RETURNS'),
  ('go-bai-tac-gia', 'article-taken-down', '', 'AUTHORS', null, 'EMAIL', 'go-bai', 'TUY_CHON', 'PUBLICATIONS'),
  ('go-bai-to-truong', 'article-taken-down', '', 'TEAM_LEADS', null, 'EMAIL', 'go-bai', 'TUY_CHON', 'PUBLICATIONS'),
  ('ngung-dang-tac-gia', 'article-unpublished', '', 'AUTHORS', null, 'EMAIL', 'ngung-dang', 'TUY_CHON', 'PUBLICATIONS'),
  ('gui-loi-thuong-truc', 'delivery-failed', '', 'ROLE', 'comms-officer', 'EMAIL', 'gui-loi', 'TUY_CHON', 'ALARMS'),
  ('su-co-thuong-truc', 'incident-opened', '', 'ROLE', 'comms-officer', 'EMAIL', 'su-co', 'TUY_CHON', 'ALARMS'),
  ('su-co-hieu-truong', 'incident-opened', '', 'ROLE', 'principal', 'EMAIL', 'su-co', 'TUY_CHON', 'ALARMS'),
  ('su-co-tang-hieu-truong', 'incident-escalated', '', 'ROLE', 'principal', 'EMAIL', 'su-co', 'TUY_CHON', 'ALARMS'),
  ('trang-bi-sua-van-hanh', 'site-integrity-violated', '', 'ROLE', 'operator', 'EMAIL', 'trang-bi-sua', 'TUY_CHON', 'ALARMS'),
  ('trang-bi-sua-thuong-truc', 'site-integrity-violated', '', 'ROLE', 'comms-officer', 'EMAIL', 'trang-bi-sua', 'TUY_CHON', 'ALARMS'),
  ('tep-hong-luu-tru', 'fixity-failed', '', 'ROLE', 'archivist', 'EMAIL', 'tep-hong', 'TUY_CHON', 'ALARMS'),
  ('tep-hong-van-hanh', 'fixity-failed', '', 'ROLE', 'operator', 'EMAIL', 'tep-hong', 'TUY_CHON', 'ALARMS');
insert into rule (id, event, filter, receiver, receiver_code, channel, template, notice_class, category)
  select id || '-app', event, filter, receiver, receiver_code, 'APP', template, notice_class, category from rule r
  where channel = 'EMAIL' and not exists (select 1 from rule a where a.id = r.id || '-app');
-- A page that is attacked is found changed many times: the first at once, the others together.
update rule set coalesce_seconds = 1800 where event in ('site-integrity-violated', 'fixity-failed') and channel = 'EMAIL';
