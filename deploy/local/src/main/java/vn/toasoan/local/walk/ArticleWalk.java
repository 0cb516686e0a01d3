package vn.toasoan.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * One article with two photos from a teacher's draft to the record in the archive. The steps share what they found out,
 * so they run once and in order.
 */
public final class ArticleWalk {

    private static final int FIRST = 1;
    private static final int SECOND = 2;

    private final Newsroom newsroom;
    private final Sample sample = Sample.read("bai-viet");
    private final Contributor author;
    private final Reviewer board;
    private final PublicSite site;
    private final Archive archive;
    private final Letters letters;
    private String caseId;
    private JsonNode revision;
    private JsonNode publication;
    private Document page;

    public ArticleWalk(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.author = new Contributor(newsroom, Cast.AUTHOR, sample);
        this.board = new Reviewer(newsroom, Cast.EDITOR);
        this.site = new PublicSite(newsroom, Cast.EDITOR);
        this.archive = new Archive(newsroom, Cast.ARCHIVIST);
        this.letters = new Letters(newsroom, Cast.COMMS_OFFICER);
    }

    /** From the draft to the board's approval. */
    public List<Step> untilApproved() {
        return List.of(
                new Step(Cast.AUTHOR.displayName() + " (Tổ 1) writes a draft", author::draft),
                new Step("uploads two photos that carry camera data and GPS", author::upload),
                new Step("the stored photos carry none of it", author::storedImagesAreClean),
                new Step("hands the article in", () -> author.handIn(FIRST)),
                new Step("the board (" + Cast.EDITOR.displayName() + ") sees it in its queue", this::boardSeesIt),
                new Step("asks for a change, with a reason", this::boardAsksForChanges),
                new Step("the author sees the article returned, with the reason", author::isReturned),
                new Step("revises text and caption", author::revise),
                new Step("hands it in again", () -> author.handIn(SECOND)),
                new Step("the board is refused until the gates are answered; answers them", this::boardAnswersGates),
                new Step("approves", this::boardApproves),
                new Step("the author sees it accepted", author::isAccepted));
    }

    /** What must follow from the approval, everywhere. */
    public List<Step> consequences() {
        return List.of(
                new Step("published, every consequence done", this::isPublished),
                new Step("on the public site, without the draft's script", this::hasPage),
                new Step("with both photos, clean and as approved", this::hasPictures),
                new Step("in the section's list", this::isListed),
                new Step("in the Atom feed", () -> site.feed(publicUrl(), title())),
                new Step("on public.article.v1, read by a plain Kafka consumer", this::isOnPublicTopic),
                new Step("filed as TT-08, due date known and not yet firm", this::isFiled),
                new Step("with the SHA-256 of body and photos, computed anew", this::isFiledUnchanged),
                new Step("the author was told by mail: to revise", () -> mail("Bài cần sửa", draftTitle())),
                new Step("the author was told by mail: published", () -> mail("Bài đã đăng", title())),
                new Step(
                        "the team lead " + Cast.TEAM_LEAD.displayName() + " was told by mail, too",
                        () -> letters.arrived(Cast.TEAM_LEAD, "Bài đã đăng", title())));
    }

    private String boardSeesIt() {
        caseId = board.findsInQueue(author.articleId(), FIRST);
        return board.queueUrl();
    }

    private String boardAsksForChanges() {
        board.requestChanges(caseId, sample.changeRequest());
        return board.url(caseId);
    }

    private String boardAnswersGates() {
        caseId = board.findsInQueue(author.articleId(), SECOND);
        board.answerGates(caseId);
        return board.url(caseId);
    }

    private String boardApproves() {
        board.approve(caseId, "APPROVED");
        revision = author.revision(SECOND);
        return board.url(caseId);
    }

    private String isPublished() {
        publication = site.publication(author.articleId());
        return site.url(author.articleId());
    }

    private String hasPage() {
        page = site.articlePage(publicUrl(), revision);
        return publicUrl();
    }

    private String hasPictures() {
        return String.join("  ", site.pictures(page, revision));
    }

    private String isListed() {
        return site.sectionList(
                publicEvent().data().path("section").path("slug").asText(), publicUrl());
    }

    private String isOnPublicTopic() {
        PublicTopic.Event event = publicEvent();
        NotAsPromised.unless(
                event.type().equals("vn.toasoan.public.article.published.v1"), "The event's type is " + event.type());
        NotAsPromised.unless(
                event.source().equals("/schools/th-hai-ninh/publishing-service"),
                "The event's source is " + event.source());
        NotAsPromised.unless(
                event.data().path("title").asText().equals(title())
                        && event.data().path("url").asText().equals(publicUrl()),
                "The event tells of something else: " + event.data());
        return PublicTopic.NAME + " ce_id=" + event.id();
    }

    /** The one public event of the article; it may have been sent more than once, but always with the same id. */
    private PublicTopic.Event publicEvent() {
        PublicTopic topic = new PublicTopic(newsroom.stack().kafka().bootstrapServers());
        return newsroom.await("The public event", () -> {
            List<PublicTopic.Event> events = topic.about(author.articleId());
            NotAsPromised.unless(
                    events.stream().map(PublicTopic.Event::id).distinct().count() <= 1,
                    "The district is told of the article by several events: " + events);
            return events.stream().findFirst();
        });
    }

    private String isFiled() {
        JsonNode record = archive.record(author.articleId());
        archive.requireClassAndDates(record, schoolYear());
        return archive.url(record);
    }

    private String isFiledUnchanged() {
        JsonNode record = archive.record(author.articleId());
        archive.requireHashes(record, revision);
        return archive.url(record);
    }

    private String mail(String subject, String title) {
        return letters.arrived(Cast.AUTHOR, subject, title);
    }

    private String schoolYear() {
        return Optional.of(revision.path("schoolYear").asText())
                .filter(year -> !year.isEmpty())
                .orElseThrow(() -> new NotAsPromised("The revision names no school year: " + revision));
    }

    private String title() {
        return revision.path("title").asText();
    }

    private String draftTitle() {
        return sample.draft().path("title").asText();
    }

    /** Where the public reads the article. */
    public String publicUrl() {
        return publication.path("url").asText();
    }

    public String articleId() {
        return author.articleId();
    }

    Archive archive() {
        return archive;
    }

    Letters letters() {
        return letters;
    }

    PublicSite site() {
        return site;
    }
}
