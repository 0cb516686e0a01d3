package vn.toasoan.notification.channel;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Writes a message as a mail: the wording's words in one text and one HTML layout (ADR 22). */
@ApplicationScoped
public class MailWriter {

    @CheckedTemplate(basePath = "mail")
    static final class Files {
        static native TemplateInstance thongBao(MailPage mail);

        private Files() {}
    }

    private final Wording wording;
    private final Links links;

    MailWriter(Wording wording, Links links) {
        this.wording = wording;
        this.links = links;
    }

    public Uni<Letter> write(Message message) {
        MailPage page = page(message);
        String subject = wording.subjectOf(message);
        return render(page, Variant.TEXT_PLAIN)
                .chain(text -> render(page, Variant.TEXT_HTML).map(html -> new Letter(subject, text, html)));
    }

    private MailPage page(Message message) {
        Language language = message.language();
        List<Line> lines = message.items().stream()
                .map(item -> wording.line(item, language))
                .toList();
        boolean declinable = message.unsubscribeUrl() != null;
        return new MailPage(
                language.code(),
                lines.size() == 1 ? lines.getFirst().heading() : wording.text(language, "all.several", Map.of()),
                wording.text(language, "all.greeting", Map.of("name", OneLine.clean(message.recipientName()))),
                lines,
                wording.text(language, declinable ? "all.footer" : "all.footerMandatory", Map.of()),
                declinable
                        ? wording.text(language, "all.unsubscribe", Map.of())
                        : wording.text(language, "all.settings", Map.of()),
                declinable ? message.unsubscribeUrl() : links.settings());
    }

    private static Uni<String> render(MailPage page, String type) {
        return Files.thongBao(page)
                .setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(type))
                .createUni();
    }
}
