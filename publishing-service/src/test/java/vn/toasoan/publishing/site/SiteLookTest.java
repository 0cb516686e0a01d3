package vn.toasoan.publishing.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.toasoan.publishing.NewsroomFixture;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.publishing.publication.ApprovalFixture;
import vn.toasoan.publishing.publication.Newsroom;
import vn.toasoan.testkit.Repository;

/**
 * Looks at the site as a parent does, on a phone and on a desk, and lets axe judge it. Run by docs/site/look, which writes
 * the pictures there; not part of the usual tests.
 */
@PublishingServiceTest
@EnabledIfSystemProperty(named = "site.look", matches = "true")
class SiteLookTest {

    private static final Path FOLDER = Repository.file("docs/site");
    private static final List<String> KEPT = List.of("trang-chu", "chuyen-muc", "bai-viet", "tim-kiem");
    private static final String[][] ARTICLES = {
        {
            "Ngày hội đọc sách “Mỗi trang sách, một chân trời”",
            "Học sinh toàn trường cùng đọc sách dưới gốc bàng và kể lại câu chuyện mình thích.",
            "chuyen-mon"
        },
        {
            "Công khai dự toán thu, chi học kỳ I năm học 2026 – 2027",
            "Nhà trường công khai dự toán và các khoản thu theo Thông tư 36/2017/TT-BGDĐT.",
            "tai-chinh"
        },
        {
            "Cậu học trò lớp 5 trả lại chiếc ví cho người đánh mất",
            "Trên đường đi học về, em nhặt được ví và nhờ thầy cô tìm người đánh rơi.",
            "guong-tot"
        },
        {
            "Chuyên đề dạy học môn Tiếng Việt lớp 1 theo hướng mở",
            "Tổ 1 tổ chức chuyên đề cấp trường với sự tham gia của giáo viên ba trường bạn.",
            "chuyen-mon"
        },
        {
            "Hội khỏe Phù Đổng cấp trường: ba ngày sôi nổi",
            "Hơn bốn trăm vận động viên nhí tranh tài ở sáu môn thi.",
            "chuyen-mon"
        },
        {
            "Trang thông tin điện tử của trường theo Thông tư 22/2023/TT-BTTTT",
            "Những thông tin phụ huynh có thể tìm thấy trên trang của trường.",
            "tai-chinh"
        },
        {
            "Vườn rau của lớp 4B vào vụ thu hoạch",
            "Những luống cải đầu tiên được chính tay học sinh chăm sóc.",
            "chuyen-mon"
        }
    };
    private static final String BODY = """
            <p>Sáng 20/11, sân trường đầy ắp tiếng cười. Mỗi lớp chuẩn bị một góc đọc với những cuốn sách do chính học sinh chọn,
            có cả truyện cổ tích, sách khoa học và những cuốn nhật ký lớp.</p>
            <h2>Đọc cùng nhau, kể cùng nhau</h2>
            <p>Phần kể chuyện theo sách kéo dài gần hai giờ. <strong>Mười hai tiết mục</strong> đến từ đủ năm khối lớp, trong đó có
            những em lần đầu đứng trước đông người.</p>
            <blockquote><p>Con thích nhất đoạn chú ong tìm được đường về tổ. Con sẽ đọc lại cho em nghe.</p></blockquote>
            <ul><li>Khối 1 và 2: truyện tranh, đồng dao</li><li>Khối 3: truyện cổ tích Việt Nam</li>
            <li>Khối 4 và 5: sách khoa học, lịch sử</li></ul>
            <table><caption>Số sách quyên góp theo khối</caption><thead><tr><th scope="col">Khối</th><th scope="col">Số cuốn</th></tr></thead>
            <tbody><tr><td>Khối 1</td><td>128</td></tr><tr><td>Khối 5</td><td>204</td></tr></tbody></table>
            <p>Sách quyên góp được chuyển về thư viện của trường và ba điểm đọc trong xã.</p>
            """;

    @Test
    void pages_look_well_on_a_phone_and_on_a_desk_and_axe_finds_nothing() throws Exception {
        // Given
        assumeTrue(Browser.executable().isPresent(), "no Chromium on this machine");
        String article = publish();
        Newsroom.pagesWritten();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("trang-chu", "/");
        pages.put("chuyen-muc", "/chuyen-muc/hoat-dong-chuyen-mon");
        pages.put("bai-viet", article);
        pages.put("tim-kiem", "/tim-kiem?q=truong");
        pages.put("thu-vien-anh", "/thu-vien-anh");
        pages.put("luu-tru", "/luu-tru");
        pages.put("gioi-thieu", "/gioi-thieu");
        pages.put("khong-tim-thay", "/khong-co-trang-nay");
        String axe = Files.readString(Path.of(System.getProperty("site.axe")));
        StringBuilder report = new StringBuilder();
        Files.createDirectories(FOLDER);

        // When
        try (Browser browser = new Browser(Browser.executable().orElseThrow())) {
            browser.bypassContentSecurityPolicy();
            for (Map.Entry<String, String> page : pages.entrySet()) {
                browser.viewport(390, 844, true, false);
                browser.open("http://localhost:" + RestAssured.port + page.getValue());
                save(page.getKey() + "-dien-thoai", browser.screenshot(390, true, false));
                judge(browser, axe, page.getKey() + " (phone, light)", report);
                save(page.getKey() + "-may-tinh", browser.screenshot(1280, false, false));
                judge(browser, axe, page.getKey() + " (desk, light)", report);
                byte[] dark = browser.screenshot(1280, false, true);
                if (page.getKey().equals("trang-chu") || page.getKey().equals("bai-viet")) {
                    save(page.getKey() + "-may-tinh-toi", dark);
                }
                judge(browser, axe, page.getKey() + " (desk, dark)", report);
            }
        }

        // Then
        Files.writeString(FOLDER.resolve("axe.txt"), report.toString());
        assertThat(report.toString().lines().filter(line -> !line.endsWith(": 0 violations")))
                .isEmpty();
    }

    /** Violations only; what axe cannot decide by itself is counted beside them. */
    private static void judge(Browser browser, String axe, String name, StringBuilder report) throws Exception {
        browser.evaluate(axe + "; 1");
        JsonNode result = browser.evaluate("axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
                + " 'wcag22aa', 'best-practice']}).then(r => ({violations: r.violations.map(v => v.id + ' ' +"
                + " v.nodes.map(n => n.target + ' ' + n.failureSummary).join(' | ')), passes: r.passes.length}))");
        report.append(name).append(", ").append(result.get("passes").asInt()).append(" rules passed: ");
        report.append(result.get("violations").size()).append(" violations");
        result.get("violations")
                .forEach(violation -> report.append(" [")
                        .append(violation.asText().replaceAll("\\s+", " "))
                        .append(']'));
        report.append('\n');
    }

    /** The repository keeps those that the README shows; all are judged. */
    private static void save(String name, byte[] png) throws IOException {
        if (KEPT.stream().noneMatch(name::startsWith)) {
            return;
        }
        Files.write(FOLDER.resolve(name + ".png"), png);
    }

    /** @return path of the article that is looked at */
    private static String publish() throws IOException {
        try (Newsroom newsroom = Newsroom.open()) {
            UUID author = UUID.randomUUID();
            NewsroomFixture.person(newsroom.kafka, author, "Phạm Thu Hoài", 1);
            String path = null;
            for (int i = ARTICLES.length - 1; i >= 0; i--) {
                ApprovalFixture article = ApprovalFixture.article()
                        .with("title", ARTICLES[i][0])
                        .with("summary", ARTICLES[i][1])
                        .with("topic", ARTICLES[i][2])
                        .with("body", BODY)
                        .writtenBy(author);
                for (int picture = 0; picture < (i == 0 ? 3 : i % 3 == 1 ? 0 : 1); picture++) {
                    article.picture(
                            UUID.randomUUID(),
                            drawing(i * 10 + picture),
                            "Sân trường buổi sáng, học sinh ngồi đọc sách",
                            picture == 0 ? "Góc đọc sách dưới gốc bàng." : null,
                            picture == 0 ? "Ảnh: Tổ 1" : null);
                }
                article.publish(newsroom.kafka);
                path = newsroom.published(article, 1).json().get("path").asText();
                if (i == 0) {
                    article.revision(2).note("Sửa số cuốn sách của khối 5.").publish(newsroom.kafka);
                    newsroom.published(article, 2);
                }
            }
            return path;
        }
    }

    /** A landscape, for want of a camera. */
    private static byte[] drawing(int seed) throws IOException {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(1800, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = random.nextFloat();
        g.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(0.55f, 0.35f, 0.95f), 0, 900, Color.getHSBColor(0.12f, 0.25f, 1f)));
        g.fillRect(0, 0, 1800, 1200);
        g.setColor(Color.getHSBColor(0.13f, 0.55f, 1f));
        g.fill(new Ellipse2D.Double(200 + random.nextInt(1200), 120, 220, 220));
        for (int hill = 0; hill < 4; hill++) {
            g.setColor(Color.getHSBColor(0.3f + hue * 0.15f, 0.35f + hill * 0.1f, 0.75f - hill * 0.13f));
            int top = 620 + hill * 120;
            for (int x = -200; x < 1800; x += 420) {
                g.fill(new Ellipse2D.Double(x + random.nextInt(200), top + random.nextInt(80), 900, 900));
            }
        }
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
