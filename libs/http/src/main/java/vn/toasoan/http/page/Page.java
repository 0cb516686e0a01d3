package vn.toasoan.http.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import vn.toasoan.http.problem.ProblemException;

/**
 * One page of a keyset list, as it goes out.
 *
 * @param nextCursor where the next page begins; null on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String nextCursor) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * @param fetchedLimitPlusOne what the query found when it asked for one row more than the page holds; that row only
     *     shows that a next page exists
     * @param cursorOf gives the cursor that stands for "after this item"
     */
    public static <T> Page<T> of(List<T> fetchedLimitPlusOne, int limit, Function<T, String> cursorOf) {
        if (fetchedLimitPlusOne.size() <= limit) {
            return new Page<>(fetchedLimitPlusOne, null);
        }
        List<T> items = fetchedLimitPlusOne.subList(0, limit);
        return new Page<>(items, cursorOf.apply(items.getLast()));
    }

    /** The same page with each item in another form, for example as its representation for this caller. */
    public <R> Page<R> map(Function<? super T, ? extends R> form) {
        return new Page<>(items.stream().<R>map(form).toList(), nextCursor);
    }

    /**
     * The page size to use.
     *
     * @param requested the query parameter; null gives {@link #DEFAULT_LIMIT}
     * @throws ProblemException 400 {@code BAD_LIMIT} outside 1 to {@link #MAX_LIMIT}
     */
    public static int limit(Integer requested) {
        int limit = requested == null ? DEFAULT_LIMIT : requested;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ProblemException.of(400, "BAD_LIMIT").detail(MAX_LIMIT);
        }
        return limit;
    }
}
