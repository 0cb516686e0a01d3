package vn.toasoan.notification.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What a person is at this moment: holds this role, is in this team, leads this team. */
@Entity
@Table(name = "assignment")
@IdClass(Assignment.Key.class)
class Assignment {

    record Key(String personId, AssignmentKind kind, String code) implements Serializable {}

    @Id
    @Column(name = "person_id")
    private String personId;

    @Id
    @Enumerated(EnumType.STRING)
    private AssignmentKind kind;

    @Id
    private String code;

    protected Assignment() {}
}
