package vn.toasoan.archive.database;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Steps that share a session are taken one after the other. Not by chaining a Uni to a Uni: a year's list has thousands
 * of records, and so deep a chain overflows the stack.
 */
public final class InTurn {

    private InTurn() {}

    /** What each step gave, in order; a step that gives null leaves no place. Fails with the first that fails. */
    public static <T, R> Uni<List<R>> map(Collection<T> items, Function<T, Uni<R>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .asList();
    }

    public static <T> Uni<Void> each(Collection<T> items, Function<T, ? extends Uni<?>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> step.apply(item).replaceWithVoid())
                .onItem()
                .ignoreAsUni();
    }
}
