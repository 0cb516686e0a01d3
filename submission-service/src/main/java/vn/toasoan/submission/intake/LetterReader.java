package vn.toasoan.submission.intake;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import vn.toasoan.submission.media.Vault;
import vn.toasoan.submission.text.PlainText;

/** Takes one mail apart within limits: whatever goes beyond them is named, never followed. Blocking. */
final class LetterReader {

    static final int MAX_PARTS = 50;
    static final int MAX_DEPTH = 8;
    static final int MAX_PART_BYTES = 20 * 1024 * 1024;
    static final long MAX_ALL_BYTES = 60L * 1024 * 1024;
    private static final int SUBJECT_MAX = 300;
    private static final int ID_MAX = 500;
    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private final Supplier<Path> files;
    private final LetterText text = new LetterText();
    private final List<Letter.Enclosed> enclosures = new ArrayList<>();
    private int parts;
    private long bytes;
    private String fault;

    private LetterReader(Supplier<Path> files) {
        this.files = files;
    }

    /** Never fails for what is in the mail: a mail that nobody can read is an item, too. */
    static Letter read(Path mail, Supplier<Path> files) throws IOException {
        if (!MailShape.isReasonable(mail)) {
            return Letter.unreadable("MAIL_TOO_COMPLEX");
        }
        LetterReader reader = new LetterReader(files);
        try (SharedFileInputStream in = new SharedFileInputStream(mail.toFile())) {
            return reader.read(new MimeMessage(NO_SERVER, in));
        } catch (MessagingException | RuntimeException e) {
            return Letter.unreadable("MAIL_UNREADABLE");
        }
    }

    private Letter read(MimeMessage message) throws MessagingException, IOException {
        Letter head = new Letter(
                cut(PlainText.optionalLine(message.getMessageID()), ID_MAX),
                sender(message),
                cut(line(message.getSubject()), SUBJECT_MAX),
                "",
                List.of(),
                null);
        try {
            take(message, 0);
        } catch (MessagingException | RuntimeException e) {
            fault = "MAIL_UNREADABLE";
        }
        return new Letter(head.messageId(), head.sender(), head.subject(), text.html(), List.copyOf(enclosures), fault);
    }

    private void take(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            if (depth >= MAX_DEPTH) {
                fault = "MAIL_TOO_COMPLEX";
                return;
            }
            if (part.getContent() instanceof Multipart multipart) {
                for (int i = 0; i < multipart.getCount() && fault == null; i++) {
                    take(multipart.getBodyPart(i), depth + 1);
                }
                return;
            }
        }
        parts++;
        if (parts > MAX_PARTS) {
            fault = "MAIL_TOO_COMPLEX";
            return;
        }
        String name = part.getFileName();
        boolean words = part.isMimeType("text/plain") || part.isMimeType("text/html");
        if (words && name == null && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            bytes += text.take(part);
        } else {
            enclose(part, Vault.harmlessName(name == null ? "tep" : line(name)));
        }
    }

    private void enclose(Part part, String name) throws MessagingException, IOException {
        Path file = files.get();
        long most = Math.min(MAX_PART_BYTES, MAX_ALL_BYTES - bytes);
        long size;
        try (InputStream in = part.getInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            size = copy(in, out, most);
        }
        bytes += Math.min(size, most);
        if (size > most || size == 0) {
            Files.delete(file);
            enclosures.add(
                    new Letter.Enclosed(name, null, size == 0 ? "ATTACHMENT_UNREADABLE" : "ATTACHMENT_TOO_LARGE"));
        } else {
            enclosures.add(new Letter.Enclosed(name, file, null));
        }
    }

    /** Bytes that there are, or a few more than the most. */
    private static long copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long size = 0;
        for (int read = in.read(chunk); read > 0 && size <= most; read = in.read(chunk)) {
            out.write(chunk, 0, read);
            size += read;
        }
        return size;
    }

    private static Sender sender(MimeMessage message) {
        try {
            Address[] from = message.getFrom();
            if (from != null && from.length > 0 && from[0] instanceof InternetAddress address) {
                return new Sender(
                        cut(PlainText.optionalLine(address.getAddress()), SUBJECT_MAX),
                        cut(PlainText.optionalLine(address.getPersonal()), SUBJECT_MAX),
                        null);
            }
        } catch (MessagingException e) {
            // a sender whom nobody can read is an unknown one
        }
        return new Sender(null, null, null);
    }

    private static String line(String encoded) {
        if (encoded == null) {
            return "";
        }
        try {
            return PlainText.line(MimeUtility.decodeText(encoded));
        } catch (IOException e) {
            return PlainText.line(encoded);
        }
    }

    private static String cut(String text, int max) {
        if (text == null || text.codePointCount(0, text.length()) <= max) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, max));
    }
}
