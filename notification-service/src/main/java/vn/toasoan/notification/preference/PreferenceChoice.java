package vn.toasoan.notification.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import vn.toasoan.notification.gate.Mode;
import vn.toasoan.notification.rule.Category;
import vn.toasoan.notification.rule.Channel;

/** One person's choice for one category by one channel. */
@Entity
@Table(name = "preference_choice")
@IdClass(PreferenceChoice.Key.class)
class PreferenceChoice {

    record Key(String personId, Category category, Channel channel) implements Serializable {}

    @Id
    @Column(name = "person_id")
    private String personId;

    @Id
    @Enumerated(EnumType.STRING)
    private Category category;

    @Id
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    protected PreferenceChoice() {}

    Category category() {
        return category;
    }

    Channel channel() {
        return channel;
    }

    Mode mode() {
        return mode;
    }
}
