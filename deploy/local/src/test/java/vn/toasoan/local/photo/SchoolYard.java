package vn.toasoan.local.photo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A schoolyard on a bright morning: building, flag, old trees and a row of saplings. Nobody is in it. */
final class SchoolYard {

    private static final int WIDTH = 1800;
    private static final int HEIGHT = 1200;
    private static final int GROUND = 820;

    private SchoolYard() {}

    static BufferedImage paint(Random random) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = Scenery.brush(image);
        sky(brush, random);
        building(brush, random);
        ground(brush, random);
        tree(brush, random, 210, 460, 210, new Color(58, 120, 52));
        tree(brush, random, 1610, 500, 190, new Color(74, 132, 46));
        flag(brush);
        for (int i = 0; i < 7; i++) {
            sapling(brush, random, 330 + i * 190, 1010 + (i % 2) * 34);
        }
        brush.dispose();
        Scenery.grain(image, random);
        return image;
    }

    private static void sky(Graphics2D brush, Random random) {
        brush.setPaint(new GradientPaint(0, 0, new Color(92, 156, 214), 0, GROUND, new Color(224, 238, 246)));
        brush.fillRect(0, 0, WIDTH, GROUND);
        for (int cloud = 0; cloud < 9; cloud++) {
            double x = random.nextDouble() * WIDTH;
            double y = 40 + random.nextDouble() * 260;
            for (int puff = 0; puff < 60; puff++) {
                brush.setColor(new Color(255, 255, 255, 16 + random.nextInt(22)));
                double size = 40 + random.nextDouble() * 110;
                brush.fill(new Ellipse2D.Double(
                        x + random.nextGaussian() * 120, y + random.nextGaussian() * 22, size, size * 0.5));
            }
        }
    }

    private static void building(Graphics2D brush, Random random) {
        brush.setPaint(new GradientPaint(0, 380, new Color(246, 214, 128), 0, GROUND, new Color(226, 182, 96)));
        brush.fillRect(300, 400, 1200, GROUND - 400);
        Polygon roof = new Polygon(new int[] {250, 1550, 1440, 360}, new int[] {405, 405, 300, 300}, 4);
        brush.setPaint(new GradientPaint(0, 300, new Color(186, 84, 58), 0, 405, new Color(142, 58, 42)));
        brush.fill(roof);
        brush.setColor(new Color(110, 44, 34, 90));
        for (int x = 270; x < 1540; x += 16) {
            brush.drawLine(x, 404, (int) (900 + (x - 900) * 0.84), 301);
        }
        for (int floor = 0; floor < 2; floor++) {
            for (int window = 0; window < 9; window++) {
                window(brush, random, 350 + window * 126, 450 + floor * 190);
            }
        }
        brush.setColor(new Color(250, 244, 226));
        brush.fillRect(300, 600, 1200, 14);
        for (int column = 0; column < 10; column++) {
            brush.fillRect(322 + column * 126, 420, 12, GROUND - 420);
        }
    }

    private static void window(Graphics2D brush, Random random, int x, int y) {
        brush.setColor(new Color(78, 112, 98));
        brush.fillRect(x, y, 86, 120);
        brush.setPaint(new GradientPaint(
                x, y, Scenery.about(random, new Color(126, 168, 190), 20), x + 80, y + 110, new Color(52, 74, 88)));
        brush.fillRect(x + 6, y + 6, 35, 108);
        brush.fillRect(x + 45, y + 6, 35, 108);
        brush.setColor(new Color(232, 232, 220));
        brush.drawLine(x + 6, y + 60, x + 80, y + 60);
    }

    private static void ground(Graphics2D brush, Random random) {
        brush.setPaint(new GradientPaint(0, GROUND, new Color(198, 168, 132), 0, HEIGHT, new Color(150, 118, 88)));
        brush.fillRect(0, GROUND, WIDTH, HEIGHT - GROUND);
        for (int i = 0; i < 9000; i++) {
            double depth = random.nextDouble();
            brush.setColor(Scenery.about(random, new Color(168, 138, 104), 26));
            brush.fill(new Rectangle2D.Double(
                    random.nextDouble() * WIDTH, GROUND + depth * (HEIGHT - GROUND), 2 + depth * 12, 1 + depth * 3));
        }
        brush.setColor(new Color(70, 52, 40, 70));
        brush.fill(new Ellipse2D.Double(-60, GROUND + 20, 640, 110));
        brush.fill(new Ellipse2D.Double(1340, GROUND + 20, 620, 110));
    }

    private static void tree(Graphics2D brush, Random random, double x, double y, double radius, Color leaf) {
        brush.setPaint(
                new GradientPaint((float) x - 26, 0, new Color(112, 84, 62), (float) x + 30, 0, new Color(64, 46, 34)));
        Path2D trunk = new Path2D.Double();
        trunk.moveTo(x - 20, y);
        trunk.curveTo(x - 16, y + 180, x - 24, GROUND, x - 58, GROUND + 46);
        trunk.lineTo(x + 58, GROUND + 46);
        trunk.curveTo(x + 24, GROUND, x + 18, y + 180, x + 22, y);
        trunk.closePath();
        brush.fill(trunk);
        for (int i = 0; i < 5; i++) {
            Scenery.crown(
                    brush,
                    random,
                    x + random.nextGaussian() * radius * 0.4,
                    y - 60 + random.nextGaussian() * radius * 0.25,
                    radius * 0.75,
                    leaf);
        }
    }

    private static void flag(Graphics2D brush) {
        brush.setColor(new Color(206, 208, 210));
        brush.setStroke(new BasicStroke(9));
        brush.drawLine(900, 170, 900, GROUND + 70);
        brush.setPaint(new GradientPaint(905, 0, new Color(222, 30, 38), 1150, 0, new Color(188, 18, 28)));
        Path2D cloth = new Path2D.Double();
        cloth.moveTo(905, 178);
        cloth.curveTo(980, 150, 1050, 206, 1140, 176);
        cloth.lineTo(1140, 330);
        cloth.curveTo(1050, 362, 980, 304, 905, 334);
        cloth.closePath();
        brush.fill(cloth);
        brush.setColor(new Color(255, 221, 40));
        Scenery.star(brush, 1022, 256, 44);
    }

    private static void sapling(Graphics2D brush, Random random, int x, int y) {
        brush.setColor(new Color(96, 62, 42));
        brush.fill(new Ellipse2D.Double(x - 46, y - 12, 92, 26));
        brush.setColor(new Color(120, 92, 64));
        brush.setStroke(new BasicStroke(5));
        brush.drawLine(x, y, x + random.nextInt(9) - 4, y - 120);
        Scenery.crown(brush, random, x - 6, y - 140, 40, new Color(96, 168, 62));
    }
}
