package vn.toasoan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.service.ServiceName;
import vn.toasoan.local.walk.ArticleWalk;
import vn.toasoan.local.walk.ExactlyOnce;
import vn.toasoan.local.walk.Newsroom;
import vn.toasoan.local.walk.Step;

/**
 * Any of the five services may be killed with {@code kill -9} at any moment of the walk and started again: the article
 * arrives all the same, once (invariants I1 and I3, first fault of the catalogue).
 */
@ExtendWith(RunningStack.class)
class KilledServiceTest {

    private static final long SEED = Seed.ofThisRun();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void theArticleArrivesOnceAlthoughTheServiceIsKilledTwice(ServiceName victim, LocalStack stack) {
        // Given
        Newsroom newsroom = new Newsroom(stack, PATIENCE);
        ArticleWalk walk = new ArticleWalk(newsroom);
        List<Step> writing = walk.untilApproved();
        Random random = new Random(SEED + victim.ordinal());

        // When
        List<String> seen = new ArrayList<>();
        try (Killing first = Killing.somewhereIn(writing, random, stack.service(victim));
                Killing second = Killing.rightAfter(random, stack.service(victim))) {
            seen.addAll(first.walk(writing));
            seen.addAll(second.walk(walk.consequences()));
            assertThat(first.happened() && second.happened()).isTrue();
        }

        // Then
        assertThat(seen).hasSize(writing.size() + walk.consequences().size());
        new ExactlyOnce(newsroom, walk).require(victim == ServiceName.NOTIFICATION);
        assertThat(DeadLetters.in(stack)).isEmpty();
    }
}
