package vn.toasoan.notification.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** The name of a team or a topic, as submission-service last told it. */
@Entity
@Table(name = "catalogue_name")
@IdClass(CatalogueName.Key.class)
class CatalogueName {

    record Key(Catalogue.Kind kind, String code) implements Serializable {}

    @Id
    @Enumerated(EnumType.STRING)
    private Catalogue.Kind kind;

    @Id
    private String code;

    private String name;

    protected CatalogueName() {}

    String name() {
        return name;
    }
}
