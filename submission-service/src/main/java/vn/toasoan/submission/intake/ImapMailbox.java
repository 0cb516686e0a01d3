package vn.toasoan.submission.intake;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** Copies mails from the server to disk, and changes nothing there. Blocking. */
final class ImapMailbox {

    static final int MAX_BYTES = 40 * 1024 * 1024;
    private static final int BATCH = 20;

    private ImapMailbox() {}

    /**
     * A mail as the server has it.
     *
     * @param receivedAt when the server took it: a sender cannot choose it
     * @param file to be deleted by whoever takes it; null where the mail is too large
     */
    record Fetched(long uid, Instant receivedAt, Path file) {}

    /**
     * @param mails oldest first
     * @param mark how far this round came, mails that were passed over included
     */
    record Round(List<Fetched> mails, Marks.Mark mark) {}

    static Round after(Marks.Mark known, MailboxSettings settings, Instant now, Supplier<Path> files)
            throws MessagingException, IOException {
        String protocol = settings.tls() ? "imaps" : "imap";
        Session session = Session.getInstance(properties(protocol));
        try (Store store = session.getStore(protocol)) {
            store.connect(
                    settings.host().orElseThrow(),
                    settings.port(),
                    settings.user().orElse(""),
                    settings.password().orElse(""));
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_ONLY);
                return read((IMAPFolder) folder, known, now.minus(settings.oldest()), files);
            }
        }
    }

    private static Properties properties(String protocol) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.put(prefix + "connectiontimeout", "10000");
        properties.put(prefix + "timeout", "30000");
        properties.put(prefix + "writetimeout", "30000");
        properties.put(prefix + "peek", "true");
        properties.put(prefix + "fetchsize", "1048576");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    private static Round read(IMAPFolder folder, Marks.Mark known, Instant oldest, Supplier<Path> files)
            throws MessagingException, IOException {
        Marks.Mark mark = known.at(folder.getUIDValidity());
        Message[] found = folder.getMessagesByUID(mark.lastUid() + 1, UIDFolder.LASTUID);
        FetchProfile facts = new FetchProfile();
        facts.add(UIDFolder.FetchProfileItem.UID);
        facts.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        facts.add(FetchProfile.Item.SIZE);
        folder.fetch(found, facts);
        List<Fetched> mails = new ArrayList<>();
        long last = mark.lastUid();
        for (Message message : found) {
            long uid = folder.getUID(message);
            // asked for what comes after the last, a server answers with the last
            if (uid > mark.lastUid() && mails.size() < BATCH) {
                Instant received = message.getReceivedDate().toInstant();
                if (received.isAfter(oldest)) {
                    mails.add(new Fetched(uid, received, copied(message, files)));
                }
                last = uid;
            }
        }
        return new Round(mails, new Marks.Mark(mark.uidValidity(), last));
    }

    private static Path copied(Message message, Supplier<Path> files) throws MessagingException, IOException {
        if (message.getSize() > MAX_BYTES) {
            return null;
        }
        Path file = files.get();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            message.writeTo(out);
        }
        return file;
    }
}
