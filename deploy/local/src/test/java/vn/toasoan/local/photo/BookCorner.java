package vn.toasoan.local.photo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** An upright picture of a class's book shelf with a plant on it. Nobody is in it, and no title can be read. */
final class BookCorner {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 1600;
    private static final int SHELF = 330;
    private static final Color[] SPINES = {
        new Color(176, 52, 48),
        new Color(38, 96, 140),
        new Color(226, 176, 62),
        new Color(64, 124, 84),
        new Color(232, 226, 206),
        new Color(112, 72, 120),
        new Color(206, 108, 56)
    };

    private BookCorner() {}

    static BufferedImage paint(Random random) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = Scenery.brush(image);
        brush.setPaint(new GradientPaint(0, 0, new Color(236, 232, 214), WIDTH, HEIGHT, new Color(178, 186, 172)));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        brush.setPaint(new GradientPaint(60, 0, new Color(150, 104, 66), WIDTH, 0, new Color(98, 64, 40)));
        brush.fillRect(70, 210, WIDTH - 140, HEIGHT - 210);
        for (int shelf = 0; shelf < 4; shelf++) {
            shelf(brush, random, 240 + shelf * SHELF);
        }
        plant(brush, random);
        brush.dispose();
        Scenery.grain(image, random);
        return image;
    }

    private static void shelf(Graphics2D brush, Random random, int top) {
        brush.setPaint(new GradientPaint(0, top, new Color(58, 38, 26), 0, top + SHELF, new Color(92, 62, 42)));
        brush.fillRect(100, top, WIDTH - 200, SHELF - 34);
        int x = 112;
        while (x < WIDTH - 190) {
            int width = 26 + random.nextInt(40);
            int height = 190 + random.nextInt(84);
            book(brush, random, x, top + SHELF - 34 - height, width, height);
            x += width + (random.nextInt(9) == 0 ? 40 : 2);
        }
        brush.setColor(new Color(166, 118, 78));
        brush.fillRect(80, top + SHELF - 34, WIDTH - 160, 22);
        brush.setColor(new Color(40, 24, 14, 120));
        brush.fillRect(80, top + SHELF - 12, WIDTH - 160, 10);
    }

    private static void book(Graphics2D brush, Random random, int x, int y, int width, int height) {
        Color spine = Scenery.about(random, SPINES[random.nextInt(SPINES.length)], 16);
        brush.setPaint(new GradientPaint(x, 0, spine.brighter(), x + width, 0, spine.darker()));
        brush.fill(new Rectangle2D.Double(x, y, width, height));
        brush.setColor(new Color(255, 248, 224, 170));
        brush.fillRect(x + 5, y + 22, width - 10, 5);
        brush.fillRect(x + 5, y + height - 34, width - 10, 4);
        for (int line = 0; line < 6; line++) {
            brush.fillRect(x + width / 2 - 3, y + 48 + line * 15, 6, 5 + random.nextInt(9));
        }
    }

    private static void plant(Graphics2D brush, Random random) {
        brush.setPaint(new GradientPaint(860, 0, new Color(212, 124, 82), 1020, 0, new Color(150, 76, 46)));
        brush.fillRect(880, 110, 140, 104);
        brush.fill(new Ellipse2D.Double(872, 96, 156, 34));
        Scenery.crown(brush, random, 940, 60, 92, new Color(70, 142, 72));
    }
}
