package vn.toasoan.notification.notice;

import java.util.List;
import java.util.UUID;

/** The fields that this service reads of submission's event of the same name. */
record ArticleSubmitted(
        UUID articleId,
        int revision,
        String title,
        String team,
        String topic,
        List<String> authors,
        String submittedBy) {

    Facts facts() {
        return Facts.ofArticle(title, team, authors, submittedBy, "r" + revision);
    }
}
