package vn.toasoan.notification.channel;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.util.Arrays;
import java.util.function.BiFunction;

/** The words of each mail: a subject here, a text and an HTML file under {@code templates/mail}. */
enum MailTemplate {
    CHO_DUYET("cho-duyet", "Bài chờ duyệt: %s", Files::choDuyet),
    CAN_SUA("can-sua", "Bài cần sửa: %s", Files::canSua),
    DUOC_DUYET("duoc-duyet", "Bài đã được duyệt: %s", Files::duocDuyet),
    KHONG_DANG("khong-dang", "Bài không được đăng: %s", Files::khongDang),
    DA_DANG("da-dang", "Bài đã đăng: %s", Files::daDang),
    DINH_CHINH("dinh-chinh", "Bài đã đính chính: %s", Files::dinhChinh);

    @CheckedTemplate(basePath = "mail")
    static final class Files {
        static native TemplateInstance choDuyet(MailContent mail, String appUrl);

        static native TemplateInstance canSua(MailContent mail, String appUrl);

        static native TemplateInstance duocDuyet(MailContent mail, String appUrl);

        static native TemplateInstance khongDang(MailContent mail, String appUrl);

        static native TemplateInstance daDang(MailContent mail, String appUrl);

        static native TemplateInstance dinhChinh(MailContent mail, String appUrl);

        private Files() {}
    }

    private final String code;
    private final String subject;
    private final BiFunction<MailContent, String, TemplateInstance> file;

    MailTemplate(String code, String subject, BiFunction<MailContent, String, TemplateInstance> file) {
        this.code = code;
        this.subject = subject;
        this.file = file;
    }

    static MailTemplate of(String code) {
        return Arrays.stream(values())
                .filter(template -> template.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such mail template: " + code));
    }

    String subject(MailContent content) {
        return Subject.of(String.format(subject, content.title()));
    }

    TemplateInstance html(MailContent content, String appUrl) {
        return instance(content, appUrl, Variant.TEXT_HTML);
    }

    TemplateInstance text(MailContent content, String appUrl) {
        return instance(content, appUrl, Variant.TEXT_PLAIN);
    }

    private TemplateInstance instance(MailContent content, String appUrl, String type) {
        return file.apply(content, appUrl)
                .setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(type));
    }
}
