package vn.toasoan.publishing.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.toasoan.publishing.delivery.Ledger.Past;
import vn.toasoan.publishing.destination.Destination;

/**
 * Who receives an edition: whoever received an earlier one, whoever it is chosen for, and whoever wants its topic unasked;
 * for an office that has ended, its successor.
 */
final class Recipients {

    private Recipients() {}

    static List<Order> of(
            PublicState article, List<Past> past, Set<String> selected, Offices offices, Payload first, Payload later) {
        Map<String, Action> actions = new LinkedHashMap<>();
        for (Past one : past) {
            Destination heir = one.leftPending() ? offices.heirOf(one.destination()) : null;
            if (heir != null) {
                actions.merge(heir.code(), action(article, one), (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
        }
        for (String code : selected) {
            Destination heir = offices.heirOf(code);
            if (heir != null) {
                actions.putIfAbsent(heir.code(), Action.PUBLISH);
            }
        }
        for (Destination office : offices.valid()) {
            if (office.wantsUnasked(article.topic())) {
                actions.putIfAbsent(office.code(), Action.PUBLISH);
            }
        }
        List<Order> orders = new ArrayList<>();
        actions.forEach((code, action) ->
                orders.add(new Order(code, action, (action == Action.PUBLISH ? first : later).sha256())));
        return orders;
    }

    /** Whoever may have something of the article, or has it on the way: all are told to let it go. */
    static List<Order> ofTakedown(List<Past> past, Offices offices, Payload payload) {
        return past.stream()
                .filter(Past::leftPending)
                .map(one -> offices.heirOf(one.destination()))
                .filter(Objects::nonNull)
                .map(heir -> new Order(heir.code(), Action.TAKEDOWN, payload.sha256()))
                .distinct()
                .toList();
    }

    /** Those for whom it was just chosen, and who neither have it nor wait for it. */
    static List<Order> chosen(Articles.Known article, List<Past> past, Collection<String> codes) {
        return codes.stream()
                .filter(code -> past.stream().noneMatch(one -> one.has(code, article.edition())))
                .map(code -> new Order(code, Action.PUBLISH, article.payload()))
                .toList();
    }

    /** Everybody to whom it might go, whatever they have had. */
    static Set<String> possible(PublicState article, Set<String> selected, Offices offices) {
        Set<String> codes = new TreeSet<>(offices.heirs(selected));
        offices.valid().stream()
                .filter(office -> office.wantsUnasked(article.topic()))
                .forEach(office -> codes.add(office.code()));
        return codes;
    }

    /** To let go of a picture is urgent also in the edition after the one that said so, should that not have gone out. */
    private static Action action(PublicState article, Past past) {
        if (!past.maySeeIt()) {
            return Action.PUBLISH;
        }
        return article.pictureWithdrawn() || past.takedownOwed()
                ? Action.TAKEDOWN
                : past.withdrawn() ? Action.PUBLISH : Action.CORRECT;
    }
}
