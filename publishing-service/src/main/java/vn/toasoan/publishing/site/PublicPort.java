package vn.toasoan.publishing.site;

import com.aayushatharva.brotli4j.decoder.DirectDecompress;
import io.quarkus.vertx.http.HttpServer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.publishing.work.Sha256;

/** Reads the site as the public does: over HTTP, from the address where the public comes in. */
@ApplicationScoped
class PublicPort {

    /**
     * What came.
     *
     * @param sha256 of the body without its compression; of the new address where it moved
     */
    record Reply(int status, String sha256) {}

    private final WebClient web;
    private final HttpServer server;
    private final Optional<String> address;

    PublicPort(
            Vertx vertx, HttpServer server, @ConfigProperty(name = "toasoan.verifier.url") Optional<String> address) {
        this.server = server;
        this.address = address;
        this.web = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setConnectTimeout(3_000)
                        .setFollowRedirects(false)
                        .setDecompressionSupported(false)
                        .setMaxPoolSize(4));
    }

    Uni<Reply> get(String path, VerifyingClient client) {
        HttpRequest<Buffer> request = web.getAbs(base() + path).timeout(10_000);
        client.headers().forEach(request::putHeader);
        return request.send().map(PublicPort::reply);
    }

    private static Reply reply(HttpResponse<Buffer> response) {
        String location = response.getHeader("Location");
        byte[] body = response.body() == null ? new byte[0] : response.body().getBytes();
        if (location != null) {
            return new Reply(response.statusCode(), Sha256.hex(location.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            return new Reply(response.statusCode(), Sha256.hex(plain(body, response.getHeader("Content-Encoding"))));
        } catch (IOException e) {
            return new Reply(response.statusCode(), "unreadable " + response.getHeader("Content-Encoding"));
        }
    }

    private static byte[] plain(byte[] body, String encoding) throws IOException {
        if ("gzip".equals(encoding)) {
            return new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
        if ("br".equals(encoding)) {
            byte[] plain = DirectDecompress.decompress(body).getDecompressedData();
            if (plain == null) {
                throw new IOException("not brotli");
            }
            return plain;
        }
        return body;
    }

    /** Where this service itself listens, unless something else stands between it and the public. */
    private String base() {
        return address.orElseGet(() -> "http://127.0.0.1:" + server.getPort());
    }

    @PreDestroy
    void close() {
        web.close();
    }
}
