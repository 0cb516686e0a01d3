package vn.toasoan.notification.zalo.oa;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes what Zalo says of a template's approval. */
@ApplicationScoped
public class TemplateNews {

    private final ApprovedTemplates templates;

    TemplateNews(ApprovedTemplates templates) {
        this.templates = templates;
    }

    /** @param reason in Vietnamese, as Zalo wrote it */
    public Uni<Void> told(String zaloId, String status, String reason) {
        return templates.told(zaloId, status, reason);
    }
}
