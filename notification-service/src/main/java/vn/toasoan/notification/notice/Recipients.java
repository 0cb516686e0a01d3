package vn.toasoan.notification.notice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.toasoan.notification.delivery.Basis;
import vn.toasoan.notification.people.AssignmentKind;
import vn.toasoan.notification.people.People;
import vn.toasoan.notification.rule.Rule;

/** Works out who a notice is for, from what holds at this moment. */
@ApplicationScoped
class Recipients {

    /**
     * @param people whom to tell
     * @param complete false when the notice names somebody, or asks for a role, that nobody has told us of yet
     * @param basis why them: asked again when it is sent
     */
    record Found(List<Addressee> people, boolean complete, Basis basis) {}

    private final People people;

    Recipients(People people) {
        this.people = people;
    }

    /** @param article null for an event about no article */
    Uni<Found> of(Rule rule, Facts facts, ArticleSeen article) {
        return switch (rule.receiver()) {
            case AUTHORS -> named(authors(facts, article));
            case TEAM_LEADS -> assigned(AssignmentKind.LEAD, team(facts, article), Set.of());
            case GROUP ->
                Uni.createFrom().item(new Found(List.of(Addressee.group(rule.receiverCode())), true, Basis.NAMED));
            case ROLE -> assigned(AssignmentKind.ROLE, rule.receiverCode(), Set.of());
            case STEP_HOLDERS ->
                facts.assignedTo() == null || facts.assignedTo().isEmpty()
                        ? assigned(AssignmentKind.ROLE, facts.role(), article == null ? Set.of() : article.authors())
                        : named(new LinkedHashSet<>(facts.assignedTo()));
        };
    }

    private static String team(Facts facts, ArticleSeen article) {
        return facts.team() == null && article != null ? article.team() : facts.team();
    }

    private static Set<String> authors(Facts facts, ArticleSeen article) {
        if (facts.authors() == null) {
            return article.authors();
        }
        Set<String> ids = new LinkedHashSet<>(facts.authors());
        ids.add(facts.submittedBy());
        return ids;
    }

    private Uni<Found> named(Set<String> ids) {
        return people.known(ids)
                .map(known ->
                        new Found(known.stream().map(Addressee::of).toList(), known.size() == ids.size(), Basis.NAMED));
    }

    private Uni<Found> assigned(AssignmentKind kind, String code, Set<String> except) {
        return people.assigned(kind, code).map(holders -> {
            List<Addressee> others = holders.stream()
                    .filter(person -> !except.contains(person.id()))
                    .map(Addressee::of)
                    .toList();
            return new Found(others, !holders.isEmpty(), new Basis(kind, code));
        });
    }
}
