package vn.toasoan.review.selection.minute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/**
 * The types a paper is set in: Liberation Serif, which measures as Times New Roman (the type that Nghị định 30/2020
 * asks for), has every Vietnamese letter, and is embedded, so that the paper looks the same everywhere.
 */
final class Type {

    private static final BaseFont REGULAR = load("LiberationSerif-Regular.ttf");
    private static final BaseFont STRONG = load("LiberationSerif-Bold.ttf");

    static final Font PLAIN = new Font(REGULAR, 11);
    static final Font SMALL = new Font(REGULAR, 8);
    static final Font BOLD = new Font(STRONG, 11);
    static final Font TITLE = new Font(STRONG, 15);

    private Type() {}

    private static BaseFont load(String file) {
        try (InputStream bytes = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream("liberation/" + file), file)) {
            return BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, bytes.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
