package vn.toasoan.archive.record.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.toasoan.archive.people.People;

/** The approval that each revision got last. */
@ApplicationScoped
public class Approvals {

    private static final String KEEP = """
            insert into approval (article_id, revision, case_version, data) values (:article, :revision, :caseVersion, :data)
            on conflict (article_id, revision) do update set case_version = excluded.case_version, data = excluded.data
            where approval.case_version < excluded.case_version
            """;

    private final People people;
    private final ObjectMapper json;

    Approvals(People people, ObjectMapper json) {
        this.people = people;
        this.json = json;
    }

    public Uni<Void> keep(ArticleApproved approved) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("article", approved.articleId())
                        .setParameter("revision", approved.revision())
                        .setParameter("caseVersion", approved.caseVersion())
                        .setParameter("data", write(approved))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** @return null while review's event has not come */
    public Uni<Approval> of(UUID articleId, int revision) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select data from approval where article_id = :article and revision = :revision",
                                String.class)
                        .setParameter("article", articleId)
                        .setParameter("revision", revision)
                        .getSingleResultOrNull())
                .chain(data -> data == null ? Uni.createFrom().nullItem() : named(read(data)));
    }

    private Uni<Approval> named(ArticleApproved approved) {
        return people.names(approved.people()).map(names -> Approval.of(approved, names));
    }

    private String write(ArticleApproved approved) {
        try {
            return json.writeValueAsString(approved);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private ArticleApproved read(String data) {
        try {
            return json.readValue(data, ArticleApproved.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored approval is unreadable", e);
        }
    }
}
