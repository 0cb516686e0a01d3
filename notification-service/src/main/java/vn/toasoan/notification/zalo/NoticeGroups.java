package vn.toasoan.notification.zalo;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Chats of many people that rules may name. */
@ApplicationScoped
class NoticeGroups {

    /** Null where there is no such group. */
    Uni<String> nameOf(String code) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select name from notice_group where code = :code", String.class)
                        .setParameter("code", code)
                        .getSingleResultOrNull());
    }
}
