package vn.toasoan.review.reviewcase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.review.checklist.Answer;
import vn.toasoan.review.checklist.Gate;
import vn.toasoan.review.checklist.GateAnswer;
import vn.toasoan.review.decision.Decision;
import vn.toasoan.review.decision.DecisionType;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.people.Staff;
import vn.toasoan.review.routing.Mode;
import vn.toasoan.review.routing.Route;
import vn.toasoan.review.routing.RouteStep;

/** An article of an invented teacher, and the people around it. */
public final class CaseFixture {

    public static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    public static final UUID TEACHER = person(1);
    public static final UUID EDITOR = person(2);
    public static final UUID SECOND_EDITOR = person(3);
    public static final UUID FINANCE_OFFICER = person(4);
    public static final UUID PRINCIPAL = person(5);
    public static final UUID DEPUTY = person(6);

    public static final Route BOARD_ONLY = Route.of(List.of(), List.of(step(1, "editor", Mode.ANY)));
    public static final Route FINANCE_THEN_BOARD =
            Route.of(List.of(step(1, "finance-officer", Mode.ANY)), List.of(step(1, "editor", Mode.ANY)));

    private CaseFixture() {}

    public static UUID person(int number) {
        return UUID.fromString("5a1f0c7e-3b52-4d0e-9a61-0d6c2f7b1a%02d".formatted(number));
    }

    public static RouteStep step(int order, String role, Mode mode) {
        return new RouteStep(order, role, mode, "Người duyệt " + role);
    }

    public static Staff.Member member(UUID id, String... roles) {
        return new Staff.Member(id, "Người " + id.toString().substring(34), Set.of(roles), null);
    }

    public static Staff.Member withDeputy(Staff.Member member, UUID deputy) {
        return new Staff.Member(member.id(), member.displayName(), member.roles(), deputy);
    }

    /** The usual people: a teacher, two editors, one finance officer, one principal. */
    public static Staff school() {
        return new Staff(List.of(
                member(TEACHER, "contributor"),
                member(EDITOR, "editor"),
                member(SECOND_EDITOR, "editor"),
                member(FINANCE_OFFICER, "contributor", "finance-officer"),
                member(PRINCIPAL, "principal"),
                member(DEPUTY, "contributor")));
    }

    /** The usual moment, with these people. */
    public static Moment at(Staff staff) {
        return Moment.of(staff, NOW);
    }

    public static Caller caller(UUID subject, String... roles) {
        return new Caller(subject, Set.of(roles));
    }

    public static Revision revisionBy(UUID... authors) {
        return new Revision(
                UUID.fromString("019ab9c0-0001-7a10-8f00-3c5d9e2b7a01"),
                1,
                0,
                "a".repeat(64),
                "BAI",
                "Học phân số bằng những chiếc bánh",
                "Chuyên đề Toán của tổ 4-5.",
                "<p>Tiết dạy bắt đầu bằng một chiếc bánh giấy.</p>",
                "chuyen-mon",
                "to-4-5",
                List.of(authors),
                authors[0],
                "2026-2027",
                List.of(new Revision.Media(
                        UUID.fromString("019ab9c5-0001-7e01-8f00-7091d26fbe01"),
                        "b".repeat(64),
                        "image/jpeg",
                        284160,
                        1600,
                        1067,
                        "Bàn học bày những chiếc bánh giấy",
                        "Đồ dùng tự làm",
                        null,
                        false,
                        List.of())),
                LocalDate.parse("2026-11-20"),
                null,
                null);
    }

    /** An open case whose gates are both answered with yes. */
    public static ReviewCase answered(Revision content, Route route, Staff staff) {
        ReviewCase opened = ReviewCase.open(content, null, route, null, Moment.of(staff, NOW))
                .reviewCase();
        answer(opened, staff, Gate.STATE_SECRET, Answer.YES);
        answer(opened, staff, Gate.CHILD_CONSENT, Answer.YES);
        return opened;
    }

    public static void answer(ReviewCase about, Staff staff, Gate gate, Answer answer) {
        answer(about, staff, caller(person(90), "editor"), gate, answer);
    }

    public static void answer(ReviewCase about, Staff staff, Caller by, Gate gate, Answer answer) {
        about.attempt(
                new Command.AnswerChecklist(List.of(new GateAnswer(gate, answer, null))),
                new By(by, about.version()),
                Moment.of(staff, NOW));
    }

    public static Command.Decide decide(ReviewStep step, DecisionType type) {
        String reason = type == DecisionType.APPROVE ? null : "Cần bổ sung chú thích ảnh.";
        return new Command.Decide(step.id(), new Decision.Verdict(type, reason, null), null);
    }

    public static List<CaseEvent> attempt(ReviewCase on, Command command, Caller by, Staff staff) {
        return on.attempt(command, new By(by, on.version()), Moment.of(staff, NOW.plusSeconds(60)));
    }

    public static List<String> names(List<CaseEvent> events) {
        return new ArrayList<>(
                events.stream().map(event -> event.getClass().getSimpleName()).toList());
    }
}
