package vn.toasoan.submission.virus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toasoan.submission.problem.Refusal;

/** Against a server that speaks clamd's side of INSTREAM. */
class ClamdTest {

    @TempDir
    Path folder;

    @Test
    void theWholeFileIsShownAndACleanOnePasses() throws Exception {
        // Given
        Path file = file(200_000);
        try (ServerSocket server = listening()) {
            CompletableFuture<Long> shown = answering(server, "stream: OK\0");

            // When
            Optional<String> found = clamd(server).infection(file);

            // Then
            assertThat(found).isEmpty();
            assertThat(shown.get()).isEqualTo(200_000);
        }
    }

    @Test
    void whatIsFoundIsNamed() throws Exception {
        // Given
        try (ServerSocket server = listening()) {
            answering(server, "stream: Eicar-Test-Signature FOUND\0");

            // When
            Optional<String> found = clamd(server).infection(file(10));

            // Then
            assertThat(found).contains("Eicar-Test-Signature");
        }
    }

    @Test
    void aScannerThatCannotSayIsNoPass() throws Exception {
        // Given
        try (ServerSocket server = listening()) {
            answering(server, "INSTREAM size limit exceeded. ERROR\0");
            Clamd clamd = clamd(server);

            // When / Then
            assertThatThrownBy(() -> clamd.infection(file(10)))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("VIRUS_SCAN_AWAY");
        }
    }

    @Test
    void aScannerThatIsAwayIsNoPassAndNoScannerIs() throws Exception {
        // Given
        ServerSocket closed = listening();
        Clamd away = clamd(closed);
        closed.close();
        Clamd none = new Clamd(Optional.empty(), 3310);

        // When
        Optional<String> unscanned = none.infection(file(10));

        // Then
        assertThat(unscanned).isEmpty();
        assertThatThrownBy(() -> away.infection(file(10))).hasMessage("VIRUS_SCAN_AWAY");
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static Clamd clamd(ServerSocket server) {
        return new Clamd(Optional.of("127.0.0.1"), server.getLocalPort());
    }

    /** Reads one file and answers; tells how many bytes it was shown. */
    private static CompletableFuture<Long> answering(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket client = server.accept()) {
                DataInputStream in = new DataInputStream(client.getInputStream());
                String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
                if (!command.equals("zINSTREAM\0")) {
                    throw new IllegalStateException(command);
                }
                long bytes = 0;
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    in.skipNBytes(length);
                    bytes += length;
                }
                client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                return bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Path file(int size) throws IOException {
        return Files.write(folder.resolve("tep"), new byte[size]);
    }
}
