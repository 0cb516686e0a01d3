package vn.toasoan.publishing.site;

import java.util.Map;

/** As whom the verifier asks: links for betting are often shown to some of them only. */
enum VerifyingClient {
    BROWSER(Map.of(
            "User-Agent",
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36",
            "Accept-Encoding",
            "gzip, br",
            "Referer",
            "https://www.google.com/",
            "Accept-Language",
            "vi")),
    CRAWLER(Map.of(
            "User-Agent",
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "Accept-Encoding",
            "gzip")),
    NO_REFERRER(Map.of("User-Agent", "curl/8.5", "Accept-Encoding", "identity"));

    private final Map<String, String> headers;

    VerifyingClient(Map<String, String> headers) {
        this.headers = headers;
    }

    Map<String, String> headers() {
        return headers;
    }
}
