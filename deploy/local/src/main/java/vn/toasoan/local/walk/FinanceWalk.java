package vn.toasoan.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vn.toasoan.local.api.Answer;
import vn.toasoan.local.api.Json;

/**
 * The finance officer writes about finance: the normal case, in which nobody but herself holds the role that must
 * approve. She may not; the principal does it, and the record says why.
 */
public final class FinanceWalk {

    private static final int FIRST = 1;

    private final Contributor author;
    private final Reviewer authorAsReviewer;
    private final Reviewer principal;
    private String caseId;

    public FinanceWalk(Newsroom newsroom) {
        this.author = new Contributor(newsroom, Cast.FINANCE_OFFICER, Sample.read("tai-chinh"));
        this.authorAsReviewer = new Reviewer(newsroom, Cast.FINANCE_OFFICER);
        this.principal = new Reviewer(newsroom, Cast.PRINCIPAL);
    }

    public List<Step> steps() {
        return List.of(
                new Step(Cast.FINANCE_OFFICER.displayName() + " (finance officer) writes about finance", author::draft),
                new Step("hands it in", () -> author.handIn(FIRST)),
                new Step("is refused her own approval: CONFLICT_OF_INTEREST", this::isRefusedHerOwnApproval),
                new Step("it waits for the principal, and says why", this::waitsForThePrincipal),
                new Step(Cast.PRINCIPAL.displayName() + " (principal) approves that step", this::principalApproves));
    }

    private String isRefusedHerOwnApproval() {
        caseId = authorAsReviewer.findsCase(author.articleId(), FIRST);
        Answer refusal = authorAsReviewer.tryToApprove(caseId);
        NotAsPromised.unless(
                refusal.status() == 403 && refusal.problemCode().equals("CONFLICT_OF_INTEREST"),
                "Her approval was answered by " + refusal.status() + " " + refusal.text());
        return refusal.url() + "  " + refusal.json().path("detail").asText();
    }

    private String waitsForThePrincipal() {
        NotAsPromised.unless(
                principal.findsInQueue(author.articleId(), FIRST).equals(caseId), "The principal sees another case");
        JsonNode step = Reviewer.readyStep(principal.reviewCase(caseId));
        NotAsPromised.unless(
                step.path("fallbackReason").asText().equals("SOLE_HOLDER_IS_AUTHOR")
                        && Json.texts(step.path("assignedTo")).contains(Cast.PRINCIPAL.id()),
                "The step does not say why it goes to the principal: " + step);
        return principal.queueUrl();
    }

    private String principalApproves() {
        principal.answerGates(caseId);
        principal.approve(caseId, "OPEN");
        JsonNode next = Reviewer.readyStep(principal.reviewCase(caseId));
        NotAsPromised.unless(
                next.path("role").asText().equals("editor"),
                "After the finance step comes " + next + ", not the board");
        return principal.url(caseId);
    }
}
