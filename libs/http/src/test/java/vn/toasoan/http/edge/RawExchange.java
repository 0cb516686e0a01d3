package vn.toasoan.http.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One HTTP exchange over a bare socket, for requests that clients do not make. */
final class RawExchange implements AutoCloseable {

    private final Socket socket;

    RawExchange(int port, String head) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(10_000);
        send(head.replace("\n", "\r\n") + "\r\n\r\n");
    }

    void send(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    void sendChunk(String text) throws IOException {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        send(Integer.toHexString(length) + "\r\n" + text + "\r\n");
    }

    /** What has come until the server closes, or until the text occurs in it. */
    String receiveUntil(String text) throws IOException {
        StringBuilder received = new StringBuilder();
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            received.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
            if (received.indexOf(text) >= 0) {
                break;
            }
        }
        return received.toString();
    }

    /** Whether the server closes the connection within the read timeout. */
    boolean isClosedByServer() {
        try {
            InputStream in = socket.getInputStream();
            while (in.read() >= 0) {
                // drains what was still under way
            }
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
