package vn.toasoan.review.bench;

import java.sql.SQLException;
import java.util.UUID;
import vn.toasoan.review.Database;

/**
 * A desk with as many cases as one likes: three in ten open, one waiting for its author, the rest decided. The shares
 * grow with the number, which is harder than any school: with the years only what is decided grows.
 */
public final class FullDesk {

    /** A board of five; the first of them asks. */
    public static final UUID EDITOR = person(1);

    public static final UUID FINANCE_OFFICER = person(11);
    public static final UUID DEPUTY = person(12);
    public static final UUID PRINCIPAL = person(13);
    /** Has decided three times in all. */
    public static final UUID SELDOM = person(14);

    private FullDesk() {}

    private static UUID person(int number) {
        return UUID.fromString("00000000-0000-7000-8000-0000000000%02d".formatted(number));
    }

    public static void empty() throws SQLException {
        Database.execute("truncate reviewed_article, review_case, review_step, decision, checklist_answer cascade");
        Database.execute("truncate person");
        hire(EDITOR, "editor", null);
        for (int colleague = 2; colleague <= 5; colleague++) {
            hire(person(colleague), "editor", null);
        }
        hire(FINANCE_OFFICER, "finance-officer", null);
        hire(DEPUTY, "contributor", null);
        hire(PRINCIPAL, "principal", null);
        hire(SELDOM, "editor", null);
    }

    private static void hire(UUID id, String role, UUID deputy) throws SQLException {
        Database.execute(
                "insert into person (id, display_name, active, roles, deputy_id, version) values (?, ?, true, array[?], ?, 1)",
                id,
                role,
                role,
                deputy);
    }

    /** The oldest was opened three years ago, the latest a minute ago. */
    public static void fill(int cases) throws SQLException {
        Database.execute("""
            create or replace function bench_uuid(kind int, i int) returns uuid language sql immutable as
            $$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid $$""");
        Database.execute("drop table if exists bench_case");
        Database.execute("""
            create unlogged table bench_case as
            select i, bench_uuid(1, i) as article, bench_uuid(2, i) as id, bench_uuid(3, i) as step,
              bench_uuid(4, i) as later_step,
              case when i % 10 < 3 then 'OPEN' when i % 10 = 3 then 'RETURNED' when i % 10 = 4 then 'REFUSED'
                else 'APPROVED' end as state,
              (array['chi-dao','chuyen-mon','dai-tra-mui-nhon','toan-dien','the-thao','doi-ngu','thanh-tra','kiem-dinh',
                'cchc-thi-dua','guong-tot','tap-huan','tai-chinh','ngoai-khoa','gdpt-2018'])[i / 10 % 14 + 1] as topic,
              'to-' || (i / 10 % 12 + 1) as team,
              now() - interval '1 minute' - (?::int - i) * (interval '3 years' / ?::int) as opened_at
            from generate_series(1, ?::int) i""", cases, cases, cases);
        Database.execute(
                "insert into reviewed_article (article_id, applied_revision) select article, 1 from bench_case");
        Database.execute("""
            insert into review_case (id, article_id, revision, amendment, version, state, content_hash, title, topic,
              team, authors, submitted_by, content, opened_at, closed_at)
            select id, article, 1, 0, 1, state, repeat('a', 64), 'Tin số ' || i, topic, team, array[bench_uuid(9, i % 50)],
              bench_uuid(9, i % 50), json_build_object('articleId', article, 'revision', 1, 'amendment', 0,
                'contentHash', repeat('a', 64), 'kind', 'TIN', 'title', 'Tin số ' || i, 'summary', 'Tóm tắt.',
                'body', '<p>' || repeat('Sáng nay các em đọc sách. ', 70) || '</p>', 'topic', topic, 'team', team,
                'authors', json_build_array(bench_uuid(9, i % 50)), 'submittedBy', bench_uuid(9, i % 50),
                'schoolYear', '2026-2027', 'media', '[]'::json)::text,
              opened_at, case when state <> 'OPEN' then opened_at + interval '1 day' end
            from bench_case""");
        Database.execute("""
            insert into review_step (id, case_id, position, role, mode, label, state, ready_at, decided_at, due_at,
              alarm_at, assigned_as, assigned_to, fallback_reason, claimed_by, claimed_until)
            select step, id, 1, case when topic = 'tai-chinh' then 'finance-officer' else 'editor' end, 'ANY', 'Bước',
              case when state = 'OPEN' then 'READY' else 'DECIDED' end, opened_at,
              case when state <> 'OPEN' then opened_at + interval '1 day' end,
              case when i % 100 < 10 then now() - interval '1 day' else now() + interval '2 days' end, null,
              case when i % 500 = 1 then 'DEPUTY' else 'ROLE' end,
              case when i % 500 = 1 then array[?::uuid] else '{}' end,
              case when i % 500 = 1 then 'HOLDER_ABSENT' end,
              case when i % 1000 = 2 then ?::uuid end, case when i % 1000 = 2 then now() + interval '1 hour' end
            from bench_case""", DEPUTY, EDITOR);
        Database.execute("""
            insert into review_step (id, case_id, position, role, mode, label, state)
            select later_step, id, 2, 'editor', 'ANY', 'Ban biên tập', 'WAITING' from bench_case
            where state = 'OPEN' and topic = 'tai-chinh'""");
        Database.execute("""
            insert into decision (id, case_id, step_id, type, decided_by, acting_role, reason, judged_revision,
              judged_hash, decided_at)
            select bench_uuid(5, i), id, step, case state when 'RETURNED' then 'REQUEST_CHANGES' when 'REFUSED' then 'REFUSE'
              else 'APPROVE' end, case when i in (9, 19, 29) then ?::uuid
                else ('00000000-0000-7000-8000-0000000000' || lpad((i % 5 + 1)::text, 2, '0'))::uuid end,
              'editor', 'Lý do.', 1, repeat('a', 64), opened_at + interval '1 day'
            from bench_case where state <> 'OPEN'""", SELDOM);
        Database.execute("""
            update review_step s set closed_at = c.closed_at from review_case c
            where c.id = s.case_id and c.closed_at is not null""");
        for (String table : new String[] {"reviewed_article", "review_case", "review_step", "decision"}) {
            Database.execute("vacuum (analyze) " + table);
        }
    }

    /** Answers both binding gates of the oldest open cases that only the board decides. */
    public static void answerGates() throws SQLException {
        for (String gate : new String[] {"STATE_SECRET", "CHILD_CONSENT"}) {
            Database.execute("""
                insert into checklist_answer (id, case_id, gate, answer, answered_by, judged_hash, answered_at)
                select gen_random_uuid(), id, ?, 'YES', ?, repeat('a', 64), now() from bench_case
                where state = 'OPEN' and topic <> 'tai-chinh'""", gate, EDITOR);
        }
    }
}
