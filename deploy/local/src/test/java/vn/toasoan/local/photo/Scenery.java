package vn.toasoan.local.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Brush strokes that the two pictures share: noise, leaves, a five-pointed star. */
final class Scenery {

    private static final int GRAIN = 9;

    private Scenery() {}

    static Graphics2D brush(BufferedImage image) {
        Graphics2D brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return brush;
    }

    static Color mix(Color one, Color other, double share) {
        return new Color(
                (int) (one.getRed() + (other.getRed() - one.getRed()) * share),
                (int) (one.getGreen() + (other.getGreen() - one.getGreen()) * share),
                (int) (one.getBlue() + (other.getBlue() - one.getBlue()) * share));
    }

    static Color about(Random random, Color colour, int spread) {
        int shift = random.nextInt(2 * spread + 1) - spread;
        return new Color(
                limited(colour.getRed() + shift),
                limited(colour.getGreen() + shift),
                limited(colour.getBlue() + shift));
    }

    /** A crown of leaves: darker below, lighter where the sun is. */
    static void crown(Graphics2D brush, Random random, double x, double y, double radius, Color leaf) {
        for (int i = 0; i < 2600; i++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double distance = Math.sqrt(random.nextDouble()) * radius;
            double leafX = x + Math.cos(angle) * distance * 1.25;
            double leafY = y + Math.sin(angle) * distance * 0.85;
            double light = 0.5 - (leafY - y) / (2.4 * radius);
            Color lit = mix(leaf.darker().darker(), leaf.brighter(), Math.clamp(light, 0, 1));
            brush.setColor(about(random, lit, 18));
            double size = radius * (0.04 + random.nextDouble() * 0.06);
            brush.fill(new Ellipse2D.Double(leafX, leafY, size * 1.5, size));
        }
    }

    static void star(Graphics2D brush, double x, double y, double radius) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double length = i % 2 == 0 ? radius : radius * 0.382;
            double angle = -Math.PI / 2 + i * Math.PI / 5;
            double pointX = x + length * Math.cos(angle);
            double pointY = y + length * Math.sin(angle);
            if (i == 0) {
                star.moveTo(pointX, pointY);
            } else {
                star.lineTo(pointX, pointY);
            }
        }
        star.closePath();
        brush.fill(star);
    }

    /** Sensor noise: without it a drawn picture compresses to a tenth of a photo's size. */
    static void grain(BufferedImage image, Random random) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                int noise = (int) (random.nextGaussian() * GRAIN);
                int red = limited((rgb >> 16 & 0xFF) + noise);
                int green = limited((rgb >> 8 & 0xFF) + noise);
                int blue = limited((rgb & 0xFF) + noise);
                image.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
    }

    private static int limited(int value) {
        return Math.clamp(value, 0, 255);
    }
}
