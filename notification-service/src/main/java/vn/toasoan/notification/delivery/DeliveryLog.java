package vn.toasoan.notification.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.notification.rule.Channel;

/** Reads the delivery log, newest first, by key and never by offset. */
@ApplicationScoped
class DeliveryLog {

    /**
     * @param recipientId null for everybody's
     * @param articleId null for every article
     * @param channel null for all by which something leaves the school
     * @param withheld also what the gate stopped and what went out in another message
     */
    record Filter(String recipientId, UUID articleId, Channel channel, boolean withheld) {}

    /** Null where there is none, or it is another's and the caller may only see their own. */
    Uni<Delivery> find(UUID id, String recipientId) {
        return Panache.getSession()
                .chain(session -> session.find(Delivery.class, id))
                .map(found -> found == null || recipientId != null && !recipientId.equals(found.recipientId())
                        ? null
                        : found);
    }

    Uni<Page<Delivery>> page(Filter filter, String cursor, int limit) {
        StringBuilder query = new StringBuilder("from Delivery where 1 = 1");
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (filter.recipientId() != null) {
            query.append(" and recipientId = :recipient");
            parameters.put("recipient", filter.recipientId());
        }
        if (filter.articleId() != null) {
            query.append(" and articleId = :article");
            parameters.put("article", filter.articleId());
        }
        if (filter.channel() == null) {
            query.append(" and channel <> vn.toasoan.notification.rule.Channel.APP");
        } else {
            query.append(" and channel = :channel");
            parameters.put("channel", filter.channel());
        }
        if (!filter.withheld()) {
            query.append(" and state not in ('NOT_SENT', 'MERGED')");
        }
        if (cursor != null) {
            List<Object> last = Cursor.decode(cursor, Instant.class, UUID.class);
            query.append(" and (createdAt < :at or createdAt = :at and id < :id)");
            parameters.put("at", last.get(0));
            parameters.put("id", last.get(1));
        }
        query.append(" order by createdAt desc, id desc");
        return Panache.getSession()
                .chain(session -> {
                    var select = session.createQuery(query.toString(), Delivery.class);
                    parameters.forEach(select::setParameter);
                    return select.setMaxResults(limit + 1).getResultList();
                })
                .map(rows -> Page.of(rows, limit, last -> Cursor.encode(last.createdAt(), last.id())));
    }
}
