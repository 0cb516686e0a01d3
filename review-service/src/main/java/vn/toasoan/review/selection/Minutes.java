package vn.toasoan.review.selection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.review.catalogue.Catalogue;
import vn.toasoan.review.people.People;
import vn.toasoan.review.problem.Refusal;
import vn.toasoan.review.selection.minute.Minute;

/** Puts the result of a closed session into words: names in the place of ids. */
@ApplicationScoped
class Minutes {

    private final Selections selections;
    private final People people;
    private final Catalogue catalogue;
    private final String superior;
    private final String school;

    Minutes(
            Selections selections,
            People people,
            Catalogue catalogue,
            @ConfigProperty(name = "toasoan.school-superior") String superior,
            @ConfigProperty(name = "toasoan.school-name") String school) {
        this.selections = selections;
        this.people = people;
        this.catalogue = catalogue;
        this.superior = superior;
        this.school = school;
    }

    /** Who is called what. */
    private record Names(Map<UUID, String> people, Map<String, String> teams) {
        /** The id where no name is known: a paper leaves nobody out. */
        String of(UUID person) {
            return person == null ? null : people.getOrDefault(person, person.toString());
        }
    }

    /** Fails with a refusal while the session is open: what isn't decided has no minute. */
    Uni<Minute> of(SelectionSession session) {
        if (session.state() != SelectionSession.State.CLOSED) {
            throw Refusal.of(Refusal.Kind.STATE, "SESSION_NOT_CLOSED", "SESSION_CLOSED");
        }
        return selections
                .nominations(session.id())
                .chain(nominations -> people.names(mentioned(session, nominations))
                        .chain(named -> catalogue
                                .teamNames()
                                .map(teams -> minute(session, nominations, new Names(named, teams)))));
    }

    private Minute minute(SelectionSession session, List<Nomination> nominations, Names names) {
        return new Minute(
                superior,
                school,
                session.id(),
                YearMonth.from(session.firstDay()),
                session.reason(),
                session.quota(),
                names.of(session.openedBy()),
                session.openedAt(),
                names.of(session.closedBy()),
                session.closedAt(),
                nominations.stream().map(one -> line(one, names)).toList());
    }

    private static Minute.Line line(Nomination one, Names names) {
        Points points = one.points();
        return new Minute.Line(
                one.title(),
                names.teams().getOrDefault(one.team(), one.team()),
                one.authors().stream().map(names::of).toList(),
                points == null
                        ? List.of()
                        : List.of(points.timeliness(), points.content(), points.images(), points.example()),
                one.reason(),
                one.isPicked(),
                one.destinations(),
                names.of(one.judgedBy()));
    }

    private static Set<UUID> mentioned(SelectionSession session, List<Nomination> nominations) {
        Set<UUID> ids = new HashSet<>(Set.of(session.openedBy()));
        ids.add(session.closedBy());
        nominations.forEach(one -> {
            ids.addAll(one.authors());
            ids.add(one.judgedBy());
        });
        return ids;
    }
}
