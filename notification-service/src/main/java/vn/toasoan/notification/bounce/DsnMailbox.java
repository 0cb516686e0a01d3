package vn.toasoan.notification.bounce;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** The mailbox to which reports come, by POP3 (RFC 1939). Blocks: not for the event loop. */
final class DsnMailbox implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A report returns a mail's header or its text; ours are short. */
    private static final int LARGEST = 512 * 1024;

    private final Socket socket;
    private final BufferedReader in;
    private final Writer out;

    private DsnMailbox(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout((int) PATIENCE.toMillis());
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.ISO_8859_1);
    }

    /** @throws IOException also where the server refuses the name or the password; says neither */
    static DsnMailbox open(String host, int port, boolean tls, String user, String password) throws IOException {
        DsnMailbox mailbox =
                new DsnMailbox(tls ? SSLSocketFactory.getDefault().createSocket(host, port) : new Socket(host, port));
        mailbox.expectOk("greeting");
        mailbox.say("USER " + user, "USER");
        mailbox.say("PASS " + password, "PASS");
        return mailbox;
    }

    int count() throws IOException {
        return Integer.parseInt(say("STAT", "STAT").split(" ")[1]);
    }

    /** The whole message; empty for one that is too long to be a report. */
    Optional<String> read(int number) throws IOException {
        say("RETR " + number, "RETR");
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (text.length() <= LARGEST) {
                text.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
            }
        }
        return text.length() > LARGEST ? Optional.empty() : Optional.of(text.toString());
    }

    /** Takes effect when the mailbox is closed in order. */
    void delete(int number) throws IOException {
        say("DELE " + number, "DELE");
    }

    private String say(String line, String name) throws IOException {
        out.write(line + "\r\n");
        out.flush();
        return expectOk(name);
    }

    private String expectOk(String name) throws IOException {
        String answer = in.readLine();
        if (answer == null || !answer.startsWith("+OK")) {
            throw new IOException("POP3 " + name + " was refused");
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        try {
            say("QUIT", "QUIT");
        } finally {
            socket.close();
        }
    }
}
