package vn.toasoan.archive.disposition;

import java.util.List;
import vn.toasoan.archive.record.Disposable;

/**
 * One record on a list.
 *
 * @param outcome what the council's vote came to; null before the minutes
 * @param detail code of what stood in the way; null as a rule
 */
record Item(Disposable voted, Choice outcome, ItemState state, String detail) {

    static List<Item> listed(List<Item> items) {
        return items.stream().filter(item -> item.state() == ItemState.LISTED).toList();
    }

    /** {@code LEFT} by vote, {@code WITHDRAWN} by an obstacle; {@code ERASING} until the last byte is gone. */
    enum ItemState {
        LISTED,
        ERASING,
        DESTROYED,
        WITHDRAWN,
        LEFT
    }
}
