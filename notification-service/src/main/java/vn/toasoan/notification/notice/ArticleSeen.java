package vn.toasoan.notification.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;

/** The latest hand-in of an article, as far as notices need it. */
@Entity
@Table(name = "article_seen")
class ArticleSeen {

    static final String SEPARATOR = " ";

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    private String title;
    private String team;
    private String authors;

    protected ArticleSeen() {}

    String title() {
        return title;
    }

    String team() {
        return team;
    }

    /** Person ids of the authors and of whoever handed the article in: none of them may be asked to judge it. */
    Set<String> authors() {
        return Set.of(authors.split(SEPARATOR));
    }
}
