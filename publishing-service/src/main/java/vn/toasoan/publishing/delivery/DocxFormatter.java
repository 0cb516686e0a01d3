package vn.toasoan.publishing.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.toasoan.publishing.destination.Format;
import vn.toasoan.publishing.media.SitePictures;

/** A Word document of the article, its pictures as files beside it, and a cover letter. */
@ApplicationScoped
class DocxFormatter implements Formatter {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    /** Mailboxes take some twenty megabytes; base64 makes four of three. Pictures beyond stay on the site. */
    private static final long ALL_PICTURES = 9L * 1024 * 1024;

    private final SitePictures pictures;

    DocxFormatter(SitePictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public Format format() {
        return Format.DOCX;
    }

    @Override
    public Content make(Job job) {
        Message message = Message.read(job.body());
        String letter = CoverLetter.of(job.destinationName(), job.action(), job.title(), message);
        List<Content.Part> parts = new ArrayList<>();
        DocxText text = new DocxText();
        if (message.isWithdrawal()) {
            letter.lines().forEach(line -> text.paragraph(null, line));
            parts.add(new Content.Part("de-nghi-go.docx", DOCX, DocxFile.pack(text.end(), List.of())));
            return new Content(letter, parts);
        }
        List<Message.Image> images = fitting(message.data().images());
        text.paragraph("Title", message.data().title());
        text.paragraph("Caption", message.data().byline());
        text.beginParagraph(null);
        text.words(message.data().summary(), Set.of(DocxText.Look.BOLD));
        text.endParagraph();
        List<byte[]> used =
                new DocxBody(text, images, pictures::jpeg).write(message.data().bodyHtml());
        text.paragraph(null, "Nguồn: " + message.data().url());
        parts.add(new Content.Part("bai-viet.docx", DOCX, DocxFile.pack(text.end(), used)));
        int number = 0;
        for (Message.Image image : images) {
            number++;
            byte[] jpeg = pictures.jpeg(image.sha256());
            if (jpeg != null) {
                parts.add(new Content.Part("anh-" + number + ".jpg", "image/jpeg", jpeg));
            }
        }
        return new Content(letter, parts);
    }

    private List<Message.Image> fitting(List<Message.Image> images) {
        List<Message.Image> fitting = new ArrayList<>();
        long size = 0;
        for (Message.Image image : images) {
            byte[] jpeg = pictures.jpeg(image.sha256());
            size += jpeg == null ? 0 : 2L * jpeg.length;
            if (jpeg != null && size <= ALL_PICTURES) {
                fitting.add(image);
            }
        }
        return fitting;
    }
}
