package vn.toasoan.submission.intake;

import java.util.Base64;

/** Mails as teachers send them, and as attackers do. Lines end with a line feed. */
final class Mails {

    private Mails() {}

    /** With a picture, a document and, for the third file, whatever is given. */
    static String withFiles(String id, String from, byte[] picture, byte[] document, byte[] third) {
        return """
                Message-ID: <%s>
                From: =?utf-8?B?VHLhuqduIFRo4buLIE5n4buNYyBMYW4=?= <%s>
                To: th.hai-ninh@example.edu.vn
                Date: Mon, 1 Jan 2001 00:00:00 +0700
                Subject: =?utf-8?B?TmfDoHkgaOG7mWkgxJHhu41jIHPDoWNo?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b0"

                --b0
                Content-Type: multipart/alternative; boundary="b1"

                --b1
                Content-Type: text/plain; charset=utf-8

                Bản chữ thường
                --b1
                Content-Type: text/html; charset=utf-8

                <p>Sáng nay <b>sân trường</b> thành phòng đọc.</p><script>alert(1)</script><img src="cid:x">
                --b1--
                --b0
                %s
                --b0
                %s
                --b0
                %s
                --b0--
                """.formatted(
                        id,
                        from,
                        file("anh.jpg", "image/jpeg", picture),
                        file("ke-hoach.pdf", "application/pdf", document),
                        file("../../la.svg", "image/jpeg", third));
    }

    static String plain(String headers, String body) {
        return headers + "Subject: Tin\nContent-Type: text/plain; charset=utf-8\n\n" + body + "\n";
    }

    private static String file(String name, String type, byte[] content) {
        return "Content-Type: " + type + "; name=\"" + name + "\"\nContent-Disposition: attachment; filename=\"" + name
                + "\"\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(content);
    }
}
