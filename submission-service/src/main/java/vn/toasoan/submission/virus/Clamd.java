package vn.toasoan.submission.virus;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;

/** Asks a ClamAV daemon by its INSTREAM command. A scanner that is named but away refuses everything: no way round it. */
@ApplicationScoped
class Clamd implements VirusScan {

    private static final Logger LOG = Logger.getLogger(Clamd.class);
    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 60_000;
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 1_000;
    private static final String FOUND = " FOUND";

    private final Optional<String> host;
    private final int port;

    Clamd(
            @ConfigProperty(name = "toasoan.virus.clamd-host") Optional<String> host,
            @ConfigProperty(name = "toasoan.virus.clamd-port") int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public Optional<String> infection(Path file) {
        if (host.isEmpty()) {
            return Optional.empty();
        }
        String answer;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host.get(), port), CONNECT_MILLIS);
            socket.setSoTimeout(READ_MILLIS);
            send(file, socket);
            answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        } catch (IOException e) {
            LOG.warnf("The virus scanner does not answer: %s", e.getMessage());
            throw away();
        }
        return verdict(answer.replace("\0", "").strip());
    }

    /** Pieces with their length before them, ended by one of no length. */
    private static void send(Path file, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static Optional<String> verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return Optional.empty();
        }
        if (answer.endsWith(FOUND)) {
            return Optional.of(answer.substring(answer.indexOf(':') + 1, answer.length() - FOUND.length())
                    .strip());
        }
        LOG.warnf("The virus scanner says: %s", answer);
        throw away();
    }

    private static Refusal away() {
        return Refusal.of(Kind.UNAVAILABLE, "VIRUS_SCAN_AWAY");
    }
}
