package vn.toasoan.deploy.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks a service on this container's own loopback whether it is ready: the images have no curl, and need no shell for it.
 * Kept to one socket and no HTTP client, so that asking every few seconds costs next to nothing.
 */
public final class HealthCheck {

    private static final int TIMEOUT_MILLIS = 3_000;
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private HealthCheck() {}

    /**
     * @param arguments port and path, for example {@code 8081 /q/health/ready}; the exit status is 0 if the answer is 200
     */
    public static void main(String[] arguments) {
        boolean healthy = answersOk(Integer.parseInt(arguments[0]), arguments[1]);
        System.exit(healthy ? 0 : 1);
    }

    static boolean answersOk(int port, String path) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] statusLine = socket.getInputStream().readNBytes(STATUS_AT + 3);
            return new String(statusLine, StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException e) {
            return false;
        }
    }
}
