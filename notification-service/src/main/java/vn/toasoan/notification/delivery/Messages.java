package vn.toasoan.notification.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.notification.channel.Item;
import vn.toasoan.notification.channel.Message;
import vn.toasoan.notification.channel.StoredSubject;
import vn.toasoan.notification.preference.UnsubscribeTokens;
import vn.toasoan.notification.rule.Category;
import vn.toasoan.notification.rule.Channel;
import vn.toasoan.notification.rule.NoticeClass;

/** Puts rows together into the message that goes out. */
@ApplicationScoped
class Messages {

    private final StoredSubject subjects;
    private final UnsubscribeTokens tokens;
    private final String api;

    Messages(StoredSubject subjects, UnsubscribeTokens tokens, @ConfigProperty(name = "toasoan.api.url") String api) {
        this.subjects = subjects;
        this.tokens = tokens;
        this.api = api;
    }

    Uni<Message> of(Delivery leader, Circumstances.Situation situation, List<Delivery> companions) {
        List<Delivery> all = Stream.concat(Stream.of(leader), companions.stream())
                .sorted(Comparator.comparing(Delivery::createdAt).thenComparing(Delivery::id))
                .toList();
        return unsubscribe(leader, all)
                .map(url -> new Message(
                        leader.id(),
                        leader.recipientId(),
                        situation.name(),
                        situation.address(),
                        situation.language(),
                        leader.category(),
                        leader.digest(),
                        all.stream().map(this::item).toList(),
                        situation.lastHeard(),
                        url));
    }

    private Item item(Delivery delivery) {
        return new Item(delivery.template(), delivery.articleId(), subjects.read(delivery.facts()));
    }

    private Uni<String> unsubscribe(Delivery leader, List<Delivery> all) {
        if (leader.channel() != Channel.EMAIL
                || all.stream().anyMatch(delivery -> delivery.noticeClass() == NoticeClass.BAT_BUOC)) {
            return Uni.createFrom().nullItem();
        }
        List<Category> categories =
                all.stream().map(Delivery::category).distinct().toList();
        return tokens.of(leader.recipientId(), categories.size() == 1 ? categories.getFirst() : null, leader.channel())
                .map(token -> api + "/u/" + token);
    }
}
