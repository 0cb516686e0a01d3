package vn.toasoan.review.selection.minute;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** What stands under every page: which session it is about, and the page's number. */
final class Foot extends PdfPageEventHelper {

    private static final float HEIGHT = 24;

    private final String text;

    Foot(String text) {
        this.text = text;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document paper) {
        write(writer, Element.ALIGN_LEFT, text, paper.left());
        write(writer, Element.ALIGN_RIGHT, "Trang " + writer.getPageNumber(), paper.right());
    }

    private static void write(PdfWriter writer, int alignment, String text, float x) {
        ColumnText.showTextAligned(writer.getDirectContent(), alignment, new Phrase(text, Type.SMALL), x, HEIGHT, 0);
    }
}
