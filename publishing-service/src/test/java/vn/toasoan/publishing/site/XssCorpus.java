package vn.toasoan.publishing.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that somebody may send in to make a reader's browser run something. */
final class XssCorpus {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(t)|(\\\\))");

    private XssCorpus() {}

    static List<String> payloads() {
        try (InputStream in = XssCorpus.class.getResourceAsStream("/xss-corpus.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(XssCorpus::unescaped)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String line) {
        return ESCAPE.matcher(line).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult found) {
        if (found.group(3) != null) {
            return "\t";
        }
        if (found.group(4) != null) {
            return "\\";
        }
        String hex = found.group(1) == null ? found.group(2) : found.group(1);
        return String.valueOf((char) Integer.parseInt(hex, 16));
    }
}
