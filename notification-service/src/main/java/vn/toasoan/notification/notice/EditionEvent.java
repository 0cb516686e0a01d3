package vn.toasoan.notification.notice;

import java.util.List;
import java.util.UUID;

/** The fields that this service reads of publishing's ArticlePublished and ArticleCorrected. */
record EditionEvent(
        UUID articleId,
        int edition,
        String title,
        String team,
        List<Author> authors,
        String submittedBy,
        String url,
        String publicNote) {

    record Author(String personId) {}

    Facts facts() {
        List<String> ids = authors.stream().map(Author::personId).toList();
        return Facts.ofArticle(title, team, ids, submittedBy, "e" + edition).published(url, publicNote);
    }
}
