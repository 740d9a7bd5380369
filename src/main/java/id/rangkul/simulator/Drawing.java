package id.rangkul.simulator;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Draws the files that phones send: each id has its own, and always the same. Voice notes and
/// pictures are whole; a film is an empty one, a sticker a single point.
final class Drawing {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final String POINT = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

  private Drawing() {}

  static String mimeType(MediaKind kind) {
    return switch (kind) {
      case IMAGE -> "image/jpeg";
      case AUDIO -> "audio/ogg; codecs=opus";
      case VIDEO -> "video/mp4";
      case DOCUMENT -> "application/pdf";
      case STICKER -> "image/webp";
    };
  }

  static byte[] of(MediaKind kind, String id) {
    return switch (kind) {
      case IMAGE -> picture(id);
      case AUDIO -> VoiceNote.of(id);
      case VIDEO -> film(id);
      case DOCUMENT -> page(id);
      case STICKER -> Base64.getDecoder().decode(POINT);
    };
  }

  /// Hills under a sky, in JPEG.
  private static byte[] picture(String id) {
    Random random = new Random(id.hashCode());
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    float hue = random.nextFloat();
    pen.setPaint(
        new GradientPaint(
            0,
            0,
            Color.getHSBColor(hue, 0.25f, 0.98f),
            0,
            HEIGHT,
            Color.getHSBColor(hue, 0.1f, 1)));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    for (int hill = 0; hill < 4; hill++) {
      pen.setColor(Color.getHSBColor(0.36f + hue / 8, 0.3f + hill * 0.12f, 0.75f - hill * 0.13f));
      int width = WIDTH + random.nextInt(WIDTH);
      pen.fillOval(random.nextInt(WIDTH) - width / 2, HEIGHT * (5 + hill) / 10, width, HEIGHT);
    }
    pen.dispose();
    return jpeg(image);
  }

  private static byte[] jpeg(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "jpg", out);
      out.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// An MP4 whose only box of content names the file.
  private static byte[] film(String id) {
    byte[] name = id.getBytes(StandardCharsets.UTF_8);
    ByteBuffer film = ByteBuffer.allocate(24 + 8 + name.length);
    film.putInt(24).put(ascii("ftypisom")).putInt(512).put(ascii("isommp42"));
    film.putInt(8 + name.length).put(ascii("mdat")).put(name);
    return film.array();
  }

  private static byte[] page(String id) {
    String text = "BT /F1 18 Tf 72 760 Td (Dokumen simulasi " + id + ") Tj ET";
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    int[] offsets = new int[5];
    String[] objects = {
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
          + " /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    };
    for (int i = 0; i < objects.length; i++) {
      offsets[i] = pdf.length();
      pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int table = pdf.length();
    pdf.append("xref\n0 6\n0000000000 65535 f \n");
    for (int offset : offsets) {
      pdf.append("%010d 00000 n \n".formatted(offset));
    }
    pdf.append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n").append(table).append("\n%%EOF\n");
    return ascii(pdf.toString());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
