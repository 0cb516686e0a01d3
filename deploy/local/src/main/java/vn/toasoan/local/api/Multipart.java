package vn.toasoan.local.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A {@code multipart/form-data} body. */
public final class Multipart {

    private final String boundary = "----toasoan-" + UUID.randomUUID();
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    public Multipart field(String name, String value) {
        part("Content-Disposition: form-data; name=\"" + name + "\"\r\nContent-Type: text/plain; charset=UTF-8");
        content.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        content.writeBytes(ascii("\r\n"));
        return this;
    }

    public Multipart file(String name, String fileName, String contentType, byte[] bytes) {
        part("Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"\r\nContent-Type: "
                + contentType);
        content.writeBytes(bytes);
        content.writeBytes(ascii("\r\n"));
        return this;
    }

    private void part(String headers) {
        content.writeBytes(ascii("--" + boundary + "\r\n" + headers + "\r\n\r\n"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(content.toByteArray());
        whole.writeBytes(ascii("--" + boundary + "--\r\n"));
        return whole.toByteArray();
    }
}
