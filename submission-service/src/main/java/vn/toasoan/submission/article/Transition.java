package vn.toasoan.submission.article;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * One row of the table.
 *
 * @param applies to which articles, where two rows share a command and a state
 * @param to null: the state stays as it is
 * @param effect changes the article, its state excepted, and returns what to tell
 */
record Transition(
        Command command,
        Set<ArticleState> from,
        Mover mover,
        Predicate<Article> applies,
        List<Guard> guards,
        ArticleState to,
        BiFunction<Article, Occasion, List<ArticleEvent>> effect) {

    static Transition of(Command command, Mover mover, ArticleState... from) {
        return new Transition(
                command, Set.of(from), mover, article -> true, List.of(), null, (article, occasion) -> List.of());
    }

    Transition guardedBy(Guard... conditions) {
        return new Transition(command, from, mover, applies, List.of(conditions), to, effect);
    }

    Transition to(ArticleState state) {
        return new Transition(command, from, mover, applies, guards, state, effect);
    }

    Transition doing(BiFunction<Article, Occasion, List<ArticleEvent>> change) {
        return new Transition(command, from, mover, applies, guards, to, change);
    }

    Transition where(Predicate<Article> condition) {
        return new Transition(command, from, mover, condition, guards, to, effect);
    }
}
