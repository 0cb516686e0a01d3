package vn.toasoan.notification.zalo.oa;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.LockMode;

/** Which of our words have a template at Zalo. */
@ApplicationScoped
class ApprovedTemplates {

    Uni<List<ApprovedTemplate>> all() {
        return Panache.getSession()
                .chain(session -> session.createQuery("from ApprovedTemplate order by template", ApprovedTemplate.class)
                        .getResultList());
    }

    /** Those that may be sent now, by the code of our words. */
    @WithSession
    Uni<Map<String, ApprovedTemplate>> usable() {
        return all().map(templates -> templates.stream()
                .filter(ApprovedTemplate::usable)
                .collect(Collectors.toMap(ApprovedTemplate::template, it -> it)));
    }

    /** Puts Zalo's id in the place of an older one. */
    Uni<ApprovedTemplate> put(String template, String zaloId, List<String> params) {
        return Panache.getSession()
                .chain(session -> session.find(ApprovedTemplate.class, template, LockMode.PESSIMISTIC_WRITE)
                        .chain(found -> {
                            ApprovedTemplate it = found == null ? new ApprovedTemplate(template) : found;
                            it.set(zaloId, params);
                            return (found == null
                                            ? session.persist(it)
                                            : Uni.createFrom().voidItem())
                                    .chain(session::flush)
                                    .replaceWith(it);
                        }));
    }

    /** Zalo says what has become of one. */
    Uni<Void> told(String zaloId, String status, String reason) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from ApprovedTemplate where zaloId = :id", ApprovedTemplate.class)
                        .setParameter("id", zaloId)
                        .getSingleResultOrNull())
                .invoke(found -> {
                    if (found != null) {
                        found.told(status, reason);
                    }
                })
                .replaceWithVoid();
    }
}
