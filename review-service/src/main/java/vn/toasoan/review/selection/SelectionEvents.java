package vn.toasoan.review.selection;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a closed session has to tell: the result as a whole, and each article's own. */
final class SelectionEvents {

    private SelectionEvents() {}

    static List<SelectionEvent> of(SelectionSession closed, List<Nomination> nominations) {
        List<SelectionEvent> events = new ArrayList<>();
        events.add(new SelectionEvent.SelectionSessionClosed(
                closed.id(),
                closed.kind(),
                month(closed),
                closed.quota(),
                ids(nominations, true),
                ids(nominations, false),
                closed.reason(),
                closed.closedBy(),
                closed.closedAt()));
        nominations.forEach(one -> events.add(one.isPicked() ? selected(closed, one) : notSelected(closed, one)));
        return events;
    }

    static String month(SelectionSession session) {
        return YearMonth.from(session.firstDay()).toString();
    }

    private static List<UUID> ids(List<Nomination> nominations, boolean picked) {
        return nominations.stream()
                .filter(one -> one.isPicked() == picked)
                .map(Nomination::articleId)
                .toList();
    }

    private static SelectionEvent selected(SelectionSession session, Nomination one) {
        return new SelectionEvent.ArticleSelected(
                one.articleId(),
                session.id(),
                session.kind(),
                month(session),
                one.caseId(),
                one.revision(),
                one.title(),
                one.team(),
                one.authors(),
                one.submittedBy(),
                one.points() == null ? null : one.points().score(),
                one.reason(),
                one.destinations(),
                session.closedBy(),
                session.closedAt());
    }

    private static SelectionEvent notSelected(SelectionSession session, Nomination one) {
        return new SelectionEvent.ArticleNotSelected(
                one.articleId(),
                session.id(),
                month(session),
                one.caseId(),
                one.revision(),
                one.title(),
                one.team(),
                one.authors(),
                one.submittedBy(),
                one.points().score(),
                one.reason(),
                session.closedBy(),
                session.closedAt());
    }
}
