package vn.toasoan.submission;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.article.Drafts;
import vn.toasoan.submission.article.ReviewSays;
import vn.toasoan.submission.consent.ConsentFixture;
import vn.toasoan.submission.intake.IntakeFixture;
import vn.toasoan.submission.media.Documents;
import vn.toasoan.submission.media.Photos;
import vn.toasoan.testkit.AuthMatrix;

/** Every endpoint x every role x own and other team x state of the article. */
@SubmissionServiceTest
class AuthorisationMatrixTest {

    private static final String[] CALLERS = {
        "nobody",
        "LAN",
        "THU",
        "HOA",
        "MINH",
        "THUY",
        "EDITOR",
        "FINANCE_OFFICER",
        "INSPECTION_BOARD",
        "COMMS_OFFICER",
        "PRINCIPAL",
        "ARCHIVIST",
        "INSPECTOR",
        "UPSTREAM_OFFICE",
        "OPERATOR",
        "MEDIA_READER"
    };

    /** Methods and paths that the rows below cover; a new endpoint without a row fails. */
    private static final Set<String> COVERED = Set.of(
            "POST /api/v1/articles",
            "GET /api/v1/articles",
            "GET /api/v1/articles/{id}",
            "PUT /api/v1/articles/{id}",
            "POST /api/v1/articles/{id}/submit",
            "POST /api/v1/articles/{id}/withdraw",
            "GET /api/v1/articles/{id}/revisions",
            "GET /api/v1/articles/{id}/revisions/{number}",
            "GET /api/v1/articles/{id}/progress",
            "POST /api/v1/media",
            "GET /api/v1/media/{id}",
            "PUT /api/v1/media/{id}",
            "DELETE /api/v1/media/{id}",
            "GET /api/v1/media/{id}/content",
            "GET /internal/media/{sha256}",
            "GET /api/v1/teams",
            "GET /api/v1/people",
            "GET /api/v1/topics",
            "GET /api/v1/plans/{schoolYear}",
            "GET /api/v1/plans/{schoolYear}/coverage",
            "POST /api/v1/consents",
            "GET /api/v1/consents",
            "GET /api/v1/consents/{id}",
            "POST /api/v1/consents/{id}/withdraw",
            "PUT /api/v1/media/{id}/consents",
            "POST /api/v1/articles/{id}/propose",
            "POST /api/v1/articles/{id}/decline",
            "POST /api/v1/teams",
            "PUT /api/v1/teams/{code}",
            "PUT /api/v1/people/{id}",
            "POST /api/v1/topics",
            "PUT /api/v1/topics/{code}",
            "POST /api/v1/plans",
            "PUT /api/v1/plans/{schoolYear}",
            "GET /api/v1/changes",
            "POST /api/v1/articles/{id}/attachments",
            "GET /api/v1/articles/{id}/attachments",
            "GET /api/v1/attachments/{id}/content",
            "DELETE /api/v1/attachments/{id}",
            "POST /api/v1/royalties",
            "GET /api/v1/royalties",
            "POST /api/v1/royalties/{id}/approve",
            "POST /api/v1/royalties/{id}/reject",
            "GET /api/v1/royalties/rates",
            "PUT /api/v1/royalties/rates",
            "GET /api/v1/royalties/export",
            "OPTIONS /api/v1/uploads",
            "POST /api/v1/uploads",
            "HEAD /api/v1/uploads/{id}",
            "PATCH /api/v1/uploads/{id}",
            "DELETE /api/v1/uploads/{id}",
            "POST /api/v1/uploads/{id}/image",
            "GET /api/v1/intake",
            "POST /api/v1/intake",
            "GET /api/v1/intake/{id}",
            "GET /api/v1/intake/{id}/original",
            "GET /api/v1/intake/{id}/parts/{position}/content",
            "POST /api/v1/intake/{id}/accept",
            "POST /api/v1/intake/{id}/dismiss",
            "POST /api/v1/consents/{id}/evidence",
            "GET /api/v1/consents/{id}/evidence",
            "GET /api/v1/submissions",
            "PUT /api/v1/articles/{id}/autosave",
            "GET /api/v1/articles/{id}/autosave",
            "DELETE /api/v1/articles/{id}/autosave",
            "PUT /api/v1/articles/{id}/lock",
            "GET /api/v1/articles/{id}/lock",
            "DELETE /api/v1/articles/{id}/lock",
            "POST /api/v1/articles/{id}/start-correction",
            "POST /api/v1/articles/{id}/abandon-correction",
            "POST /api/v1/articles/{id}/revisions/{number}/restore",
            "GET /api/v1/articles/{id}/revisions/{number}/diff",
            "GET /api/v1/obligations",
            "GET /api/v1/obligations/months",
            "GET /api/v1/obligations/entries",
            "POST /api/v1/obligations/adjustments");

    @Test
    void everyEndpointHasItsRows() {
        // Given
        var resources = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.toasoan.submission")
                .that(annotatedWith(Path.class));
        Set<String> endpoints = new TreeSet<>();

        // When
        for (JavaClass resource : resources) {
            String root = resource.getAnnotationOfType(Path.class).value();
            resource.getMethods()
                    .forEach(method -> verb(method)
                            .ifPresent(verb -> endpoints.add(verb + " " + root
                                    + method.tryGetAnnotationOfType(Path.class)
                                            .map(Path::value)
                                            .orElse(""))));
        }

        // Then
        assertThat(endpoints).containsExactlyInAnyOrderElementsOf(COVERED);
    }

    @Test
    void aDraftOfTeamOne() {
        String id = Drafts.draft();
        String image = addImage(id);
        matrix().row(
                        "read",
                        request -> request.get("/api/v1/articles/" + id),
                        "401 200 200 200 404 404 200 404 404 200 200 403 403 403 403 403")
                .row(
                        "progress",
                        request -> request.get("/api/v1/articles/" + id + "/progress"),
                        "401 200 200 200 404 404 200 404 404 200 200 403 403 403 403 403")
                .row(
                        "revisions",
                        request -> request.get("/api/v1/articles/" + id + "/revisions"),
                        "401 200 200 200 404 404 200 404 404 200 200 403 403 403 403 403")
                .row(
                        "a revision that there is not",
                        request -> request.get("/api/v1/articles/" + id + "/revisions/1"),
                        "401 404 404 404 404 404 404 404 404 404 404 403 403 403 403 403")
                .row(
                        "image",
                        request -> request.get("/api/v1/media/" + image),
                        "401 200 200 200 404 404 200 404 404 200 200 403 403 403 403 403")
                .row(
                        "bytes",
                        request -> request.get("/api/v1/media/" + image + "/content"),
                        "401 200 200 200 404 404 200 404 404 200 200 403 403 403 403 403")
                .row(
                        "edit",
                        request -> ifMatch(request, Drafts.etag(id))
                                .body(Drafts.request())
                                .put("/api/v1/articles/" + id),
                        "401 200 403 200 404 404 403 404 403 403 403 403 403 403 403 403")
                .row(
                        "describe an image",
                        request -> describe(request, image),
                        "401 200 403 200 404 404 403 404 403 403 403 403 403 403 403 403")
                .row(
                        "link consents with an image",
                        request -> link(request, image),
                        "401 200 403 200 404 404 403 404 403 403 403 403 403 403 403 403")
                .row("submit", fresh("submit"), "401 200 403 200 404 404 403 404 403 403 403 403 403 403 403 403")
                .row("withdraw", fresh("withdraw"), "401 200 403 200 404 404 403 404 403 403 403 403 403 403 403 403")
                .row(
                        "remove an image",
                        AuthorisationMatrixTest::removeFresh,
                        "401 204 403 204 404 404 403 404 403 403 403 403 403 403 403 403")
                .run();
    }

    @Test
    void anArticleOfTeamOneThatTheFinanceOfficerReviews() {
        String id = Drafts.draft();
        String image = addImage(id);
        Drafts.submit(id);
        ReviewSays.publish(id, "review-opened", 1, 0, """
            "openedAt":"2026-11-24T03:00:00Z","route":[
            {"stepId":"s1","order":1,"role":"finance-officer","mode":"ANY","label":"Tài chính"},
            {"stepId":"s2","order":2,"role":"editor","mode":"ANY","label":"Ban biên tập"}]""");
        Patience.await()
                .untilAsserted(() -> assertThat(Staff.FINANCE_OFFICER
                                .asks()
                                .get("/api/v1/articles/" + id)
                                .statusCode())
                        .isEqualTo(200));
        matrix().row(
                        "read",
                        request -> request.get("/api/v1/articles/" + id),
                        "401 200 200 200 404 404 200 200 404 200 200 403 403 403 403 403")
                .row(
                        "revision",
                        request -> request.get("/api/v1/articles/" + id + "/revisions/1"),
                        "401 200 200 200 404 404 200 200 404 200 200 403 403 403 403 403")
                .row(
                        "bytes",
                        request -> request.get("/api/v1/media/" + image + "/content"),
                        "401 200 200 200 404 404 200 200 404 200 200 403 403 403 403 403")
                .row(
                        "edit",
                        request -> ifMatch(request, Drafts.etag(id))
                                .body(Drafts.request())
                                .put("/api/v1/articles/" + id),
                        "401 409 403 409 404 404 403 403 403 403 403 403 403 403 403 403")
                .row(
                        "submit again",
                        request -> ifMatch(request, Drafts.etag(id)).post("/api/v1/articles/" + id + "/submit"),
                        "401 409 403 409 404 404 403 403 403 403 403 403 403 403 403 403")
                .row(
                        "ask back",
                        request -> ifMatch(request, Drafts.etag(id)).post("/api/v1/articles/" + id + "/withdraw"),
                        "401 202 403 409 404 404 403 403 403 403 403 403 403 403 403 403")
                .run();
    }

    @Test
    void whatBelongsToNoArticle() {
        matrix().row(
                        "create for team one",
                        request -> request.body(Drafts.request()).post("/api/v1/articles"),
                        "401 201 201 201 403 403 403 403 403 403 403 403 403 403 403 403")
                .row(
                        "list",
                        request -> request.get("/api/v1/articles"),
                        "401 200 200 200 200 200 200 200 200 200 200 403 403 403 403 403")
                .row(
                        "teams",
                        request -> request.get("/api/v1/teams"),
                        "401 200 200 200 200 200 200 200 200 200 200 200 200 403 200 403")
                .row(
                        "topics",
                        request -> request.get("/api/v1/topics"),
                        "401 200 200 200 200 200 200 200 200 200 200 200 200 403 200 403")
                .row(
                        "plan",
                        request -> request.get("/api/v1/plans/2026-2027"),
                        "401 200 200 200 200 200 200 200 200 200 200 200 200 403 200 403")
                .row(
                        "people",
                        request -> request.get("/api/v1/people"),
                        "401 200 200 200 200 200 200 200 200 200 200 403 403 403 403 403")
                .run();
    }

    @Test
    void theLedger() {
        // who writes, reviews or runs the plan; the rows of other teams are left out of the answers (LedgerViewTest)
        int[] newsroom = {401, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403};
        matrix().row("month", request -> request.get("/api/v1/obligations"), newsroom)
                .row("months", request -> request.get("/api/v1/obligations/months"), newsroom)
                .row("entries", request -> request.get("/api/v1/obligations/entries"), newsroom)
                .row("coverage", request -> request.get("/api/v1/plans/2026-2027/coverage"), newsroom)
                .row(
                        "adjust a month that is open",
                        request -> request.body(Map.of(
                                        "month", "2999-10", "measure", "POSTED", "amount", 1, "reason", "Đính chính"))
                                .post("/api/v1/obligations/adjustments"),
                        "401 403 403 403 403 403 403 403 403 409 403 403 403 403 403 403")
                .run();
    }

    @Test
    void aDraftOfTeamOneThatIsBeingEdited() {
        String id = Drafts.draft();
        String path = "/api/v1/articles/" + id;
        matrix().row(
                        "autosave",
                        request -> request.body(Drafts.request()).put(path + "/autosave"),
                        "401 204 403 204 404 404 403 404 403 403 403 403 403 403 403 403")
                .row(
                        "autosaved",
                        request -> request.get(path + "/autosave"),
                        "401 200 404 200 404 404 403 404 403 403 403 403 403 403 403 403")
                .row(
                        "drop the autosave",
                        request -> request.delete(path + "/autosave"),
                        "401 204 204 204 404 404 403 404 403 403 403 403 403 403 403 403")
                .row(
                        "lock",
                        request -> request.body(Map.of("takeOver", true)).put(path + "/lock"),
                        "401 200 403 200 404 404 403 404 403 403 403 403 403 403 403 403")
                .row(
                        "locked",
                        request -> request.get(path + "/lock"),
                        "401 200 200 200 404 404 403 404 403 403 403 403 403 403 403 403")
                .row(
                        "unlock",
                        request -> request.delete(path + "/lock"),
                        "401 204 204 204 404 404 403 404 403 403 403 403 403 403 403 403")
                .row(
                        "start a correction of a draft",
                        request -> ifMatch(request, Drafts.etag(id)).post(path + "/start-correction"),
                        notInThisState())
                .row(
                        "abandon a correction that there is not",
                        request -> ifMatch(request, Drafts.etag(id)).post(path + "/abandon-correction"),
                        notInThisState())
                .row(
                        "propose where everybody hands in",
                        request -> ifMatch(request, Drafts.etag(id)).post(path + "/propose"),
                        notInThisState())
                .row(
                        "decline what was not proposed",
                        request -> ifMatch(request, Drafts.etag(id)).post(path + "/decline"),
                        "401 403 403 409 403 404 403 403 403 403 403 403 403 403 403 403")
                .row(
                        "restore a hand-in that there is not",
                        request -> ifMatch(request, Drafts.etag(id)).post(path + "/revisions/1/restore"),
                        "401 404 403 404 404 404 403 404 403 403 403 403 403 403 403 403")
                .row(
                        "compare hand-ins that there are not",
                        request -> request.get(path + "/revisions/1/diff"),
                        "401 404 404 404 404 404 404 404 404 404 404 403 403 403 403 403")
                .row(
                        "my submissions",
                        request -> request.get("/api/v1/submissions"),
                        "401 200 200 200 200 200 403 200 403 403 403 403 403 403 403 403")
                .run();
    }

    @Test
    void teamsPeopleTopicsAndPlans() {
        matrix().row("found a team", request -> request.body("{}").post("/api/v1/teams"), byTheCommsOfficer(422))
                .row(
                        "change a team",
                        request -> ifMatch(request, "\"0\"").body("{}").put("/api/v1/teams/to-1"),
                        byTheCommsOfficer(412))
                .row(
                        "change a person whom nobody knows",
                        request -> ifMatch(request, "\"0\"").body("{}").put("/api/v1/people/ai-do"),
                        byTheCommsOfficer(404))
                .row("add a topic", request -> request.body("{}").post("/api/v1/topics"), byTheCommsOfficer(422))
                .row(
                        "change a topic",
                        request -> ifMatch(request, "\"0\"").body("{}").put("/api/v1/topics/tai-chinh"),
                        byTheCommsOfficer(412))
                .row("open a year", request -> request.body("{}").post("/api/v1/plans"), byTheCommsOfficer(422))
                .row(
                        "change a plan",
                        request -> ifMatch(request, "\"0\"").body("{}").put("/api/v1/plans/2026-2027"),
                        byTheCommsOfficer(412))
                .row(
                        "changes",
                        request -> request.get("/api/v1/changes?of=team:to-1"),
                        "401 403 403 403 403 403 403 403 403 200 200 403 403 403 403 403")
                .run();
    }

    @Test
    void uploadsInPieces() {
        String nobodys = "/api/v1/uploads/019ac0de-0001-7a10-8001-0f1e2d3c4b5a";
        int[] writers = {401, 404, 404, 404, 404, 404, 403, 404, 403, 403, 403, 403, 403, 403, 403, 403};
        matrix().row(
                        "abilities",
                        request -> request.options("/api/v1/uploads"),
                        "401 204 204 204 204 204 403 204 403 403 403 403 403 403 403 403")
                .row("how far", request -> request.head(nobodys), writers)
                .row(
                        "a piece",
                        request -> request.header("Tus-Resumable", "1.0.0")
                                .header("Upload-Offset", 0)
                                .contentType("application/offset+octet-stream")
                                .patch(nobodys),
                        writers)
                .row("abandon", request -> request.delete(nobodys), writers)
                .row(
                        "finish",
                        request -> request.body(Map.of("alt", "x", "identifiablePupil", false))
                                .post(nobodys + "/image"),
                        writers)
                .row(
                        "begin for an article that there is not",
                        request -> request.header("Tus-Resumable", "1.0.0")
                                .header("Upload-Length", 5)
                                .header("Upload-Metadata", "articleId MDE5YWMwZGUtMDAwMS03YTEwLTgwMDEtMGYxZTJkM2M0YjVh")
                                .post("/api/v1/uploads"),
                        writers)
                .run();
    }

    @Test
    void payForArticles() {
        String nobodysLine = "/api/v1/royalties/019ac0de-0001-7a10-8001-0f1e2d3c4b5a";
        int[] deciders = {401, 403, 403, 403, 403, 403, 403, 404, 403, 403, 404, 403, 403, 403, 403, 403};
        matrix().row(
                        "propose",
                        request -> request.body("{}").post("/api/v1/royalties"),
                        "401 403 403 403 403 403 422 403 403 422 403 403 403 403 403 403")
                .row(
                        "lines",
                        request -> request.get("/api/v1/royalties"),
                        "401 200 200 200 200 200 200 200 403 200 200 403 403 403 403 403")
                .row("approve", request -> ifMatch(request, "\"0\"").post(nobodysLine + "/approve"), deciders)
                .row(
                        "reject",
                        request -> ifMatch(request, "\"0\"")
                                .body(Map.of("reason", "Sai mức"))
                                .post(nobodysLine + "/reject"),
                        deciders)
                .row(
                        "rates",
                        request -> request.get("/api/v1/royalties/rates"),
                        "401 403 403 403 403 403 200 200 403 200 200 403 403 403 403 403")
                .row(
                        "set rates",
                        request -> request.body("{}").put("/api/v1/royalties/rates"),
                        "401 403 403 403 403 403 403 403 403 403 422 403 403 403 403 403")
                .row(
                        "export",
                        request -> request.get("/api/v1/royalties/export?month=2026-11"),
                        "401 403 403 403 403 403 403 200 403 403 200 403 403 403 403 403")
                .run();
    }

    /** Nobody else gets as far. */
    private static int[] byTheCommsOfficer(int status) {
        return new int[] {401, 403, 403, 403, 403, 403, 403, 403, 403, status, 403, 403, 403, 403, 403, 403};
    }

    @Test
    void documentsBesideADraftOfTeamOne() {
        String id = Drafts.draft();
        String file = attach(Staff.LAN, id).path("attachmentId");
        int[] readers = {401, 200, 200, 200, 404, 404, 200, 404, 404, 200, 200, 403, 403, 403, 403, 403};
        matrix().row("list", request -> request.get("/api/v1/articles/" + id + "/attachments"), readers)
                .row("fetch", request -> request.get("/api/v1/attachments/" + file + "/content"), readers)
                .row(
                        "remove",
                        request -> ifMatch(request, "\"0\"")
                                .delete("/api/v1/attachments/"
                                        + attach(Staff.LAN, Drafts.draft()).path("attachmentId")),
                        "401 204 403 204 404 404 403 404 403 403 403 403 403 403 403 403")
                .run();
        assertThat(attach(Staff.THU, id).statusCode()).isEqualTo(403);
        assertThat(attach(Staff.MINH, id).statusCode()).isEqualTo(404);
        assertThat(attach(Staff.EDITOR, id).statusCode()).isEqualTo(403);
        assertThat(attach(Staff.OPERATOR, id).statusCode()).isEqualTo(403);
        assertThat(attach(Staff.HOA, id).statusCode()).isEqualTo(200);
    }

    private static Response attach(Staff who, String article) {
        return given().auth()
                .oauth2(who.token())
                .multiPart("file", "ke-hoach.pdf", Documents.pdf(), "application/pdf")
                .post("/api/v1/articles/" + article + "/attachments");
    }

    /** A command of the article's writers whose moment it is not. */
    private static int[] notInThisState() {
        return new int[] {401, 409, 403, 409, 404, 404, 403, 404, 403, 403, 403, 403, 403, 403, 403, 403};
    }

    @Test
    void consentsOfPupils() {
        String consent = ConsentFixture.given();
        matrix().row(
                        "record",
                        request -> request.body(ConsentFixture.request()).post("/api/v1/consents"),
                        "401 403 403 201 403 201 403 403 403 201 403 403 403 403 403 403")
                .row("list", request -> request.get("/api/v1/consents"), consentReaders())
                .row("read", request -> request.get("/api/v1/consents/" + consent), consentReaders())
                .row(
                        "withdraw",
                        request -> ifMatch(request, "\"0\"")
                                .post("/api/v1/consents/" + ConsentFixture.given() + "/withdraw"),
                        "401 403 403 200 403 200 403 403 403 200 200 403 403 403 403 403")
                .row(
                        "keep the signed paper",
                        request -> request.contentType("multipart/form-data")
                                .multiPart("file", "phieu.pdf", Documents.pdf(), "application/pdf")
                                .post("/api/v1/consents/" + consent + "/evidence"),
                        byTheCommsOfficer(201))
                .row(
                        "look at the signed paper",
                        request -> request.get("/api/v1/consents/" + consent + "/evidence"),
                        byTheCommsOfficer(200))
                .run();
    }

    /** Who writes, and who looks after consents or judges by them. */
    private static int[] consentReaders() {
        return new int[] {401, 200, 200, 200, 200, 200, 200, 200, 403, 200, 200, 403, 403, 403, 403, 403};
    }

    /** The comms officer sees all that came in, a lead what is the team's. */
    @Test
    void whatCameByMailForTeamOneAndFromAStranger() {
        int[] ofTeamOne = {401, 403, 403, 200, 403, 404, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403};
        int[] strangers = byTheCommsOfficer(200);
        strangers[3] = 404;
        strangers[5] = 404;
        String lans = path(IntakeFixture.waiting("to-1"));
        String someones = path(IntakeFixture.waiting(null));
        matrix().row(
                        "list",
                        request -> request.get("/api/v1/intake"),
                        "401 403 403 200 403 200 403 403 403 200 403 403 403 403 403 403")
                .row("read the team's", request -> request.get(lans), ofTeamOne)
                .row("read a stranger's", request -> request.get(someones), strangers)
                .row("the original of the team's", request -> request.get(lans + "/original"), ofTeamOne)
                .row("the original of a stranger's", request -> request.get(someones + "/original"), strangers)
                .row("a file of the team's", request -> request.get(lans + "/parts/1/content"), ofTeamOne)
                .row("a file of a stranger's", request -> request.get(someones + "/parts/1/content"), strangers)
                .row(
                        "accept the team's",
                        request -> ifMatch(request, "\"0\"")
                                .body(Map.of("topic", "ngoai-khoa"))
                                .post(path(IntakeFixture.waiting("to-1")) + "/accept"),
                        "401 403 403 201 403 404 403 403 403 201 403 403 403 403 403 403")
                .row(
                        "accept what was decided",
                        request -> ifMatch(request, "\"1\"")
                                .body(Map.of("topic", "ngoai-khoa"))
                                .post(path(IntakeFixture.dismissed("to-1")) + "/accept"),
                        "401 403 403 409 403 404 403 403 403 409 403 403 403 403 403 403")
                .row(
                        "put the team's aside",
                        request -> ifMatch(request, "\"0\"")
                                .body(Map.of("reason", "Trùng"))
                                .post(path(IntakeFixture.waiting("to-1")) + "/dismiss"),
                        ofTeamOne)
                .row(
                        "put a stranger's aside",
                        request -> ifMatch(request, "\"0\"")
                                .body(Map.of("reason", "Quảng cáo"))
                                .post(path(IntakeFixture.waiting(null)) + "/dismiss"),
                        strangers)
                .row(
                        "record by hand, saying nothing",
                        request -> request.contentType("multipart/form-data")
                                .multiPart("subject", "x")
                                .post("/api/v1/intake"),
                        byTheCommsOfficer(422))
                .run();
    }

    private static String path(String item) {
        return "/api/v1/intake/" + item;
    }

    @Test
    void bytesByTheirHashAreForServicesAlone() {
        String id = Drafts.draft();
        String sha256 = Staff.LAN.asks().get("/api/v1/media/" + addImage(id)).path("sha256");
        matrix().row(
                        "bytes by hash",
                        request -> request.get("/internal/media/" + sha256),
                        "401 403 403 403 403 403 403 403 403 403 403 403 403 403 403 200")
                .run();
    }

    @Test
    void anUploadIsForTheWritersOfTheArticle() {
        // Given
        String id = Drafts.draft();
        Map<String, Integer> expected = new LinkedHashMap<>();
        expected.put("THU", 403);
        expected.put("MINH", 404);
        expected.put("EDITOR", 403);
        expected.put("PRINCIPAL", 403);
        expected.put("OPERATOR", 403);
        expected.put("MEDIA_READER", 403);
        expected.put("FINANCE_OFFICER", 404);
        expected.put("HOA", 201);
        Map<String, Integer> actual = new LinkedHashMap<>();

        // When
        expected.keySet()
                .forEach(who -> actual.put(who, upload(Staff.valueOf(who), id).statusCode()));

        // Then
        assertThat(actual).isEqualTo(expected);
        assertThat(given().multiPart("articleId", id)
                        .multiPart("file", "anh.jpg", Photos.jpeg(20, 20), "image/jpeg")
                        .post("/api/v1/media")
                        .statusCode())
                .isEqualTo(401);
    }

    private static AuthMatrix matrix() {
        AuthMatrix matrix = AuthMatrix.of(CALLERS).caller("nobody", null);
        Arrays.stream(CALLERS)
                .skip(1)
                .forEach(name -> matrix.caller(name, Staff.valueOf(name).token()));
        return matrix;
    }

    private static RequestSpecification ifMatch(RequestSpecification request, String etag) {
        return request.header("If-Match", etag);
    }

    /** On a draft of its own, since success changes the state. */
    private static Function<RequestSpecification, Response> fresh(String command) {
        return request -> {
            String id = Drafts.draft();
            return ifMatch(request, Drafts.etag(id)).post("/api/v1/articles/" + id + "/" + command);
        };
    }

    private static Response removeFresh(RequestSpecification request) {
        String image = addImage(Drafts.draft());
        return ifMatch(request, "\"0\"").delete("/api/v1/media/" + image);
    }

    private static Response describe(RequestSpecification request, String image) {
        String etag = Staff.LAN.asks().get("/api/v1/media/" + image).header("ETag");
        return ifMatch(request, etag)
                .body(Map.of("alt", "Sân trường", "identifiablePupil", false))
                .put("/api/v1/media/" + image);
    }

    private static Response link(RequestSpecification request, String image) {
        String etag = Staff.LAN.asks().get("/api/v1/media/" + image).header("ETag");
        return ifMatch(request, etag).body(Map.of("consents", List.of())).put("/api/v1/media/" + image + "/consents");
    }

    private static String addImage(String article) {
        return upload(Staff.LAN, article).path("id");
    }

    private static Response upload(Staff who, String article) {
        return given().auth()
                .oauth2(who.token())
                .multiPart("articleId", article)
                .multiPart("file", "anh.jpg", Photos.jpeg(24, 24), "image/jpeg")
                .multiPart("alt", "San truong")
                .multiPart("identifiablePupil", "false")
                .post("/api/v1/media");
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .flatMap(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream())
                .map(HttpMethod::value)
                .findFirst();
    }
}
