package vn.toasoan.publishing.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import vn.toasoan.publishing.destination.Format;

/** IPTC ninjs 2.1: what newsroom systems import. */
@ApplicationScoped
class NinjsFormatter implements Formatter {

    @Override
    public Format format() {
        return Format.NINJS;
    }

    @Override
    public Content make(Job job) {
        return Content.of(
                "application/json",
                of(Message.read(job.body()), job.title()).toString().getBytes(StandardCharsets.UTF_8));
    }

    /** @param title of the article, which a withdrawal does not carry; null leaves it out */
    static ObjectNode of(Message message, String title) {
        Message.Data data = message.data();
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.putObject("standard").put("name", "ninjs").put("version", "2.1");
        item.put("uri", "urn:uuid:" + data.articleId())
                .put("type", "text")
                .put("version", Integer.toString(data.edition()))
                .put("language", "vi")
                .put("pubstatus", message.isWithdrawal() ? data.permanent() ? "canceled" : "withheld" : "usable");
        if (title != null) {
            item.putArray("headlines").addObject().put("role", "main").put("value", title);
        }
        if (message.isWithdrawal()) {
            return item.put("versioncreated", data.withdrawnAt().toString());
        }
        item.put("versioncreated", data.modifiedAt().toString())
                .put("firstcreated", data.publishedAt().toString())
                .put("byline", data.byline());
        item.putArray("descriptions").addObject().put("role", "summary").put("value", data.summary());
        item.putArray("bodies")
                .addObject()
                .put("role", "main")
                .put("contenttype", "text/html")
                .put("value", data.bodyHtml());
        item.putArray("subjects").addObject().put("name", data.section().name());
        item.putArray("altids").addObject().put("role", "canonical").put("value", data.url());
        if (data.correctionNote() != null) {
            item.put("ednote", data.correctionNote());
        }
        data.images().forEach(image -> associate(item, image));
        return item;
    }

    private static void associate(ObjectNode item, Message.Image image) {
        ObjectNode picture = item.withArray("associations")
                .addObject()
                .put("name", "image")
                .put("uri", image.url())
                .put("type", "picture");
        picture.putArray("headlines").addObject().put("value", image.alt());
        if (!image.line().isEmpty()) {
            picture.putArray("descriptions").addObject().put("value", image.line());
        }
        picture.putArray("renditions")
                .addObject()
                .put("name", "main")
                .put("href", image.url())
                .put("contenttype", image.type())
                .put("width", image.width())
                .put("height", image.height());
    }
}
