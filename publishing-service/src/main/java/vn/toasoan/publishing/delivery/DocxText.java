package vn.toasoan.publishing.delivery;

import java.io.StringWriter;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the text of a Word document, paragraph by paragraph. Words are escaped by the XML writer alone. */
final class DocxText {

    /** How words look. */
    enum Look {
        BOLD("b"),
        ITALIC("i"),
        UNDERLINE("u");

        private final String tag;

        Look(String tag) {
            this.tag = tag;
        }
    }

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final long EMU_PER_PIXEL = 9525;
    /** Text width of an A4 page with usual margins. */
    private static final long WIDEST = 5_760_000;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int pictures;

    DocxText() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartElement("w:document");
            xml.writeAttribute("xmlns:w", W);
            xml.writeAttribute("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
            xml.writeStartElement("w:body");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param style id of a style; null for plain text */
    void beginParagraph(String style) {
        write(() -> {
            xml.writeStartElement("w:p");
            if (style != null) {
                xml.writeStartElement("w:pPr");
                xml.writeEmptyElement("w:pStyle");
                xml.writeAttribute("w:val", style);
                xml.writeEndElement();
            }
        });
    }

    void endParagraph() {
        write(xml::writeEndElement);
    }

    void words(String words, Set<Look> looks) {
        write(() -> {
            xml.writeStartElement("w:r");
            if (!looks.isEmpty()) {
                xml.writeStartElement("w:rPr");
                for (Look look : new TreeSet<>(looks)) {
                    xml.writeEmptyElement("w:" + look.tag);
                    if (look == Look.UNDERLINE) {
                        xml.writeAttribute("w:val", "single");
                    }
                }
                xml.writeEndElement();
            }
            xml.writeStartElement("w:t");
            xml.writeAttribute("xml:space", "preserve");
            xml.writeCharacters(words);
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    void lineBreak() {
        write(() -> {
            xml.writeStartElement("w:r");
            xml.writeEmptyElement("w:br");
            xml.writeEndElement();
        });
    }

    void paragraph(String style, String words) {
        beginParagraph(style);
        words(words, Set.of());
        endParagraph();
    }

    /** The next picture of the package, no wider than the page. */
    void picture(int width, int height, String alt) {
        pictures++;
        long wide = Math.min(WIDEST, width * EMU_PER_PIXEL);
        long high = wide * height / Math.max(1, width);
        beginParagraph("Caption");
        write(() -> {
            xml.writeStartElement("w:r");
            xml.writeStartElement("w:drawing");
            xml.writeStartElement("wp:inline");
            xml.writeAttribute("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
            extent("wp:extent", wide, high);
            xml.writeEmptyElement("wp:docPr");
            xml.writeAttribute("id", Integer.toString(pictures));
            xml.writeAttribute("name", "Ảnh " + pictures);
            xml.writeAttribute("descr", alt);
            graphic(wide, high);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        });
        endParagraph();
    }

    private void graphic(long wide, long high) throws XMLStreamException {
        String picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
        xml.writeStartElement("a:graphic");
        xml.writeAttribute("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        xml.writeStartElement("a:graphicData");
        xml.writeAttribute("uri", picture);
        xml.writeStartElement("pic:pic");
        xml.writeAttribute("xmlns:pic", picture);
        xml.writeStartElement("pic:nvPicPr");
        xml.writeEmptyElement("pic:cNvPr");
        xml.writeAttribute("id", Integer.toString(pictures));
        xml.writeAttribute("name", "image" + pictures + ".jpg");
        xml.writeEmptyElement("pic:cNvPicPr");
        xml.writeEndElement();
        xml.writeStartElement("pic:blipFill");
        xml.writeEmptyElement("a:blip");
        xml.writeAttribute("r:embed", "rIdP" + pictures);
        xml.writeStartElement("a:stretch");
        xml.writeEmptyElement("a:fillRect");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("pic:spPr");
        xml.writeStartElement("a:xfrm");
        xml.writeEmptyElement("a:off");
        xml.writeAttribute("x", "0");
        xml.writeAttribute("y", "0");
        extent("a:ext", wide, high);
        xml.writeEndElement();
        xml.writeStartElement("a:prstGeom");
        xml.writeAttribute("prst", "rect");
        xml.writeEmptyElement("a:avLst");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void extent(String element, long wide, long high) throws XMLStreamException {
        xml.writeEmptyElement(element);
        xml.writeAttribute("cx", Long.toString(wide));
        xml.writeAttribute("cy", Long.toString(high));
    }

    /** The part {@code word/document.xml}. */
    String end() {
        write(() -> {
            xml.writeEndElement();
            xml.writeEndElement();
            xml.flush();
        });
        return text.toString();
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
