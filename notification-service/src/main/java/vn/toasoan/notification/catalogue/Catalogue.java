package vn.toasoan.notification.catalogue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Names of teams and topics, so that a notice says "Tổ 1" and not "to-1". */
@ApplicationScoped
public class Catalogue {

    enum Kind {
        TEAM,
        TOPIC
    }

    /** The team's name, or its code while the name is not known yet. */
    public Uni<String> teamName(String code) {
        return Panache.getSession()
                .chain(session -> session.find(CatalogueName.class, new CatalogueName.Key(Kind.TEAM, code)))
                .map(found -> found == null ? code : found.name());
    }

    Uni<Void> store(Kind kind, NameChanged changed) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into catalogue_name (kind, code, name, version) values (:kind, :code, :name, :version)
                                on conflict (kind, code) do update set name = excluded.name, version = excluded.version
                                where catalogue_name.version < excluded.version
                                """)
                        .setParameter("kind", kind.name())
                        .setParameter("code", changed.code())
                        .setParameter("name", changed.name())
                        .setParameter("version", changed.version())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
