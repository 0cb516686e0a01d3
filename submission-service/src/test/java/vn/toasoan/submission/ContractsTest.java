package vn.toasoan.submission;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.toasoan.testkit.Contracts;

class ContractsTest {

    private final Contracts contracts = Contracts.of("submission-service");

    @Test
    void everyEventHasASchemaAndExamplesThatMatchIt() {
        contracts.assertComplete();
    }

    @Test
    void asyncApiListsTheTopicsThatTheCodeWritesAndReads() {
        var asyncApi = contracts.asyncApi();

        asyncApi.assertReferencesResolve();
        asyncApi.assertListsExactly(
                Set.of(
                        "submission.person.v1",
                        "submission.catalogue.v1",
                        "submission.article.v1",
                        "submission.obligation.v1",
                        "submission.consent.v1"),
                Set.of("review.article.v1", "publishing.article.v1", "publishing.delivery.v1", "archive.record.v1"));
    }
}
