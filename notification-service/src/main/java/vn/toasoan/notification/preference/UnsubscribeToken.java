package vn.toasoan.notification.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import vn.toasoan.notification.rule.Category;
import vn.toasoan.notification.rule.Channel;

/** What the bearer of one link may end. */
@Entity
@Table(name = "unsubscribe_token")
class UnsubscribeToken {

    @Id
    private String token;

    @Column(name = "person_id")
    private String personId;

    private String category;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    protected UnsubscribeToken() {}

    String personId() {
        return personId;
    }

    Channel channel() {
        return channel;
    }

    List<Category> categories() {
        return category.equals(UnsubscribeTokens.ALL)
                ? Arrays.asList(Category.values())
                : List.of(Category.valueOf(category));
    }
}
