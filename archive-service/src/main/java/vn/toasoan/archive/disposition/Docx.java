package vn.toasoan.archive.disposition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A Word document of paragraphs and tables, which is all that the papers of a school need. The same content gives the same
 * bytes: nothing of the moment of writing stands in the file.
 */
final class Docx {

    /** Where a paragraph stands on the line. */
    enum Align {
        LEFT,
        CENTER,
        BOTH
    }

    private static final long FIXED_TIME = 315_532_800_000L;
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="word/document.xml"/></Relationships>""";

    private final StringBuilder body = new StringBuilder();
    private final boolean landscape;

    Docx(boolean landscape) {
        this.landscape = landscape;
    }

    Docx paragraph(String text, Align align, boolean bold) {
        body.append("<w:p><w:pPr><w:spacing w:after=\"120\"/><w:jc w:val=\"")
                .append(align.name().toLowerCase(java.util.Locale.ROOT))
                .append("\"/></w:pPr>")
                .append(run(text, bold))
                .append("</w:p>");
        return this;
    }

    /** Two columns without lines: the head and the foot of an official paper. */
    Docx sideBySide(List<String> left, List<String> right) {
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr>")
                .append(grid(2))
                .append("<w:tr>")
                .append(cell(left, Align.CENTER, true))
                .append(cell(right, Align.CENTER, true))
                .append("</w:tr></w:tbl><w:p/>");
        return this;
    }

    /** @param rows the first is the head, repeated on every page */
    Docx table(List<List<String>> rows) {
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            body.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\"/>");
        }
        body.append("</w:tblBorders></w:tblPr>").append(grid(rows.getFirst().size()));
        for (int i = 0; i < rows.size(); i++) {
            boolean head = i == 0;
            body.append(head ? "<w:tr><w:trPr><w:tblHeader/></w:trPr>" : "<w:tr>");
            rows.get(i).forEach(text -> body.append(cell(List.of(text), head ? Align.CENTER : Align.LEFT, head)));
            body.append("</w:tr>");
        }
        body.append("</w:tbl><w:p/>");
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", TYPES);
            part(zip, "_rels/.rels", RELATIONS);
            part(zip, "word/document.xml", document());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private String document() {
        String page = landscape
                ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
                : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document xmlns:w=\"" + NAMESPACE
                + "\"><w:body>"
                + body + "<w:sectPr>" + page
                + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\"/></w:sectPr></w:body></w:document>";
    }

    private static String grid(int columns) {
        return "<w:tblGrid>" + "<w:gridCol/>".repeat(columns) + "</w:tblGrid>";
    }

    private static String cell(List<String> lines, Align align, boolean bold) {
        StringBuilder cell = new StringBuilder("<w:tc><w:tcPr/>");
        for (String line : lines) {
            cell.append("<w:p><w:pPr><w:jc w:val=\"")
                    .append(align.name().toLowerCase(java.util.Locale.ROOT))
                    .append("\"/></w:pPr>")
                    .append(run(line, bold))
                    .append("</w:p>");
        }
        return cell.append("</w:tc>").toString();
    }

    private static String run(String text, boolean bold) {
        return "<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
                + (bold ? "<w:b/>" : "") + "<w:sz w:val=\"26\"/></w:rPr><w:t xml:space=\"preserve\">" + escaped(text)
                + "</w:t></w:r>";
    }

    /** Control characters, which XML cannot hold, are left out. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .filter(point -> point >= ' ' || point == '\t')
                .forEach(point -> escaped.append(
                        switch (point) {
                            case '<' -> "&lt;";
                            case '>' -> "&gt;";
                            case '&' -> "&amp;";
                            default -> Character.toString(point);
                        }));
        return escaped.toString();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(FIXED_TIME);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
