package vn.toasoan.notification.notice;

import java.util.List;
import java.util.UUID;

/** The fields that this service reads of publishing's ArticlePublished and ArticleCorrected. */
record EditionEvent(
        UUID articleId,
        String title,
        String team,
        List<Author> authors,
        String submittedBy,
        String url,
        String publicNote) {

    record Author(String personId) {}

    Facts facts() {
        List<String> ids = authors.stream().map(Author::personId).toList();
        return new Facts(title, team, ids, submittedBy, publicNote, url, null, null);
    }
}
