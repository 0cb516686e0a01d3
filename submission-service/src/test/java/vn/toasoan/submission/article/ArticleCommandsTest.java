package vn.toasoan.submission.article;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.article.ArticleFixture.HOA;
import static vn.toasoan.submission.article.ArticleFixture.LAN;
import static vn.toasoan.submission.article.ArticleFixture.MINH;
import static vn.toasoan.submission.article.ArticleFixture.NOW;
import static vn.toasoan.submission.article.ArticleFixture.QUYEN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.revision.Image;

/** Lives of articles as a seeded generator makes them up: whoever does whatever whenever, some things never happen. */
class ArticleCommandsTest {

    private static final int STEPS = 60;
    private static final Set<ArticleState> ENDS = EnumSet.of(ArticleState.REFUSED, ArticleState.WITHDRAWN);
    private static final List<Caller> WRITERS = List.of(LAN, HOA);
    private static final List<Caller> STRANGERS = List.of(MINH, QUYEN);

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= 200; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void someThingsNeverHappen(long seed) {
        // Given
        Random random = new Random(seed);
        Article article = ArticleFixture.draft();
        List<Integer> handedIn = new ArrayList<>();
        boolean accepted = false;

        for (int step = 0; step < STEPS; step++) {
            Command command = one(random, Arrays.asList(Command.values()));
            Occasion occasion = occasion(random, command);
            ArticleState before = article.state();
            String facts = facts(article);

            // When
            List<ArticleEvent> events = attempt(command, article, occasion);

            // Then
            if (events == null) {
                assertThat(facts(article))
                        .as("a refused %s changes nothing", command)
                        .isEqualTo(facts);
                continue;
            }
            assertThat(ENDS).as("nothing moves after the end").doesNotContain(before);
            assertThat(STRANGERS).as("strangers command nothing").doesNotContain(occasion.caller());
            for (ArticleEvent event : events) {
                if (event instanceof ArticleEvent.Submitted submitted) {
                    handedIn.add(submitted.revision().number());
                    assertThat(occasion.images())
                            .as("nothing is handed in that may not be shown")
                            .allMatch(image ->
                                    occasion.mayShow(image) && !image.alt().isEmpty());
                    assertThat(submitted.revision().correctionOf() == null
                                    || submitted.revision().publicNote() != null)
                            .as("a correction is told to readers")
                            .isTrue();
                }
            }
            accepted |= command == Command.ACCEPT;
            assertThat(handedIn).as("hand-ins are numbered without a gap").isEqualTo(upTo(article.revision()));
            assertThat(article.state() == ArticleState.SUBMITTED && article.revision() == 0)
                    .isFalse();
            assertThat(article.isCorrection() && !accepted)
                    .as("only what was accepted is corrected")
                    .isFalse();
            assertThat(article.state() == ArticleState.WITHDRAWN && article.isCorrection())
                    .as("what is on the site is not withdrawn")
                    .isFalse();
            assertThat(article.acceptedRevision()).isLessThanOrEqualTo(article.revision());
        }
    }

    private static List<ArticleEvent> attempt(Command command, Article article, Occasion occasion) {
        try {
            return Transitions.execute(command, article, occasion);
        } catch (Refusal refusal) {
            return null;
        }
    }

    private static Occasion occasion(Random random, Command command) {
        boolean writes = EnumSet.of(Command.EDIT, Command.ABANDON_CORRECTION, Command.AMEND)
                .contains(command);
        Occasion.Words words = writes
                ? Occasion.Words.text(ArticleFixture.text(random.nextInt(4) == 0 ? "" : "<p>x</p>"))
                : one(random, List.of(Occasion.Words.note("Sửa số liệu"), Occasion.Words.because("Lý do")));
        List<Image> images = random.nextInt(3) == 0
                ? List.of(ArticleFixture.image(random.nextBoolean() ? "Sân trường" : "", random.nextInt(4) == 0))
                : List.of();
        if (random.nextInt(3) == 0) {
            return Occasion.ofReview(NOW, "Lý do").saying(words);
        }
        Caller caller = one(random, random.nextInt(5) == 0 ? STRANGERS : WRITERS);
        return new Occasion(
                caller,
                NOW,
                images,
                Set.of(),
                random.nextInt(8) > 0,
                random.nextInt(8) > 0,
                random.nextInt(6) == 0,
                random.nextInt(8) == 0 ? "thu" : null,
                random.nextInt(3),
                words);
    }

    private static List<Integer> upTo(int last) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= last; number++) {
            numbers.add(number);
        }
        return numbers;
    }

    private static String facts(Article article) {
        return article.state() + " " + article.revision() + " " + article.withdrawal() + " " + article.proposal() + " "
                + article.correcting() + " " + article.text();
    }

    private static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
