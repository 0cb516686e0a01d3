package vn.toasoan.notification.zalo.hook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.toasoan.notification.delivery.Receipts;
import vn.toasoan.notification.zalo.LinkCode;
import vn.toasoan.notification.zalo.VietnamesePhone;
import vn.toasoan.notification.zalo.ZaloLinks;
import vn.toasoan.notification.zalo.ZaloProduct;
import vn.toasoan.notification.zalo.oa.TemplateNews;

/** Acts upon one event of the account, in the transaction of whoever asks. One that nobody knows is passed over. */
@ApplicationScoped
class OaEventHandler {

    private final ZaloLinks links;
    private final Receipts receipts;
    private final TemplateNews templates;
    private final ObjectMapper json;

    OaEventHandler(ZaloLinks links, Receipts receipts, TemplateNews templates, ObjectMapper json) {
        this.links = links;
        this.receipts = receipts;
        this.templates = templates;
        this.json = json;
    }

    Uni<Void> handle(ZaloEvent stored) {
        JsonNode event = read(stored.body());
        String sender = text(event, "/sender/id");
        return switch (stored.name()) {
            case "follow" -> links.heard(ZaloProduct.OA, text(event, "/follower/id"));
            case "unfollow" -> links.left(ZaloProduct.OA, text(event, "/follower/id"));
            case "user_send_text" -> wrote(sender, text(event, "/message/text"), false);
            case "user_send_group_text" -> wrote(text(event, "/recipient/id"), text(event, "/message/text"), true);
            case "user_submit_info" -> submitted(sender, text(event, "/info/phone"));
            case "user_received_message" ->
                receipts.received(text(event, "/message/msg_id"), text(event, "/message/tracking_id"));
            case "change_template_status" ->
                templates.told(text(event, "/template_id"), text(event, "/status/new_status"), text(event, "/reason"));
            case "delete_group" -> links.forgetGroup(ZaloProduct.OA, text(event, "/group_id"));
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> wrote(String where, String text, boolean inGroup) {
        String code = LinkCode.typed(text);
        return code == null
                ? links.heard(ZaloProduct.OA, where)
                : links.redeem(code, ZaloProduct.OA, where, inGroup).replaceWithVoid();
    }

    /** A number that Zalo has verified, of somebody who is linked: templates can go there when the account can't write. */
    private Uni<Void> submitted(String sender, String phone) {
        String number = VietnamesePhone.normalised(phone);
        return number == null
                ? Uni.createFrom().voidItem()
                : links.ownerOf(ZaloProduct.OA, sender)
                        .chain(owner -> owner == null
                                ? Uni.createFrom().voidItem()
                                : links.link(owner, ZaloProduct.PHONE, number));
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored event is unreadable", e);
        }
    }

    private static String text(JsonNode event, String pointer) {
        return event.at(pointer).asText("");
    }
}
