package vn.toasoan.review.selection;

import java.io.IOException;
import java.text.Normalizer;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Reads the words back out of a PDF. */
public final class PaperReader {

    private PaperReader() {}

    /** Of all pages, runs of white space as one space. */
    public static String wordsOf(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            StringBuilder words = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                words.append(new PdfTextExtractor(reader).getTextFromPage(page)).append(' ');
            }
            return Normalizer.normalize(words.toString().replaceAll("\\s+", " "), Normalizer.Form.NFC);
        }
    }
}
