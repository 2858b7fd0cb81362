package city.kontor.maps;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A map as a picture of pixels, in the colours of the pages by day. There are no words in it: a
 * server has no fonts. What it shows is said in the text beside it.
 */
final class Picture {

  static final int WIDTH = 1200;
  static final int HEIGHT = 630;

  /** Under the map is a strip of paper with our mark. */
  static final int MAP_HEIGHT = 562;

  private static final Color PAPER = new Color(0xfefdfb);
  private static final Color WATER = new Color(0xf1f5f7);
  private static final Color GRID = new Color(0xdde6eb);
  private static final Color LAND = new Color(0xf0e7d9);
  private static final Color COAST = new Color(0xb5a994);
  private static final Color EDGE = new Color(0xcfc7ba);
  private static final Color SEA = new Color(0x155276);
  private static final Color BRICK = new Color(0xa23728);
  private static final Color QUIET = new Color(0x8d8a84);

  /** A point on the map. */
  record Dot(double x, double y, Look look) {}

  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = image.createGraphics();

  private Picture() {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /**
   * One at a time, since each takes some megabytes while it is drawn.
   *
   * @param ties paths of lines, as in a drawing
   * @return a PNG
   */
  static synchronized byte[] of(View view, String land, List<String> ties, List<Dot> dots) {
    var picture = new Picture();
    picture.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), PAPER);
    // A view of the whole world is less high than the map.
    var top = (MAP_HEIGHT - view.height()) / 2.0;
    picture.pen.translate(0, top);
    picture.drawMap(view, land, ties);
    var radius = dots.size() > 400 ? 4 : dots.size() > 60 ? 7 : 11;
    dots.reversed().forEach(it -> picture.draw(it, radius));
    picture.pen.translate(0, -top);
    picture.drawFoot();
    picture.pen.dispose();
    return picture.png();
  }

  private void drawMap(View view, String land, List<String> ties) {
    fill(Path.of(view.world()), WATER);
    draw(Path.of(view.grid()), GRID, new BasicStroke(1.2f));
    var coasts = AffineTransform.getScaleInstance(0.5, 0.5).createTransformedShape(Path.of(land));
    fill(coasts, LAND);
    draw(coasts, COAST, new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    var line = new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    var brick = new Color(BRICK.getRed(), BRICK.getGreen(), BRICK.getBlue(), 140);
    ties.forEach(it -> draw(Path.of(it), brick, line));
  }

  private void draw(Dot dot, double radius) {
    var outer = circle(dot, dot.look() == Look.HOME ? radius * 1.3 : radius);
    switch (dot.look()) {
      case HOME -> disc(outer, BRICK);
      case SURE -> disc(outer, SEA);
      case POSSIBLE -> {
        fill(outer, PAPER);
        var dash = (float) radius * 0.55f;
        draw(
            outer,
            SEA,
            new BasicStroke(
                3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {dash, dash}, 0));
      }
      case PAST -> {
        fill(outer, PAPER);
        draw(outer, QUIET, new BasicStroke(2.2f));
      }
    }
  }

  private void disc(Shape outer, Color colour) {
    fill(outer, colour);
    draw(outer, PAPER, new BasicStroke(2.5f));
  }

  private static Shape circle(Dot dot, double radius) {
    return new Ellipse2D.Double(dot.x() - radius, dot.y() - radius, 2 * radius, 2 * radius);
  }

  /** The mark of the icon: two squares, one before the other. */
  private void drawFoot() {
    fill(new Rectangle2D.Double(0, MAP_HEIGHT, WIDTH, HEIGHT - MAP_HEIGHT), PAPER);
    fill(new Rectangle2D.Double(0, MAP_HEIGHT, WIDTH, 1.5), EDGE);
    var top = MAP_HEIGHT + 14.0;
    fill(new Rectangle2D.Double(56, top + 16, 25, 25), SEA);
    fill(new Rectangle2D.Double(40, top, 25, 25), BRICK);
  }

  private void fill(Shape shape, Color colour) {
    pen.setColor(colour);
    pen.fill(shape);
  }

  private void draw(Shape shape, Color colour, BasicStroke stroke) {
    pen.setColor(colour);
    pen.setStroke(stroke);
    pen.draw(shape);
  }

  private byte[] png() {
    var bytes = new ByteArrayOutputStream(1 << 17);
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("This Java cannot write PNG");
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
