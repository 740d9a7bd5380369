package id.rangkul.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Seven seconds of silence as WhatsApp records a voice note: Opus in an Ogg container (RFC 7845).
final class VoiceNote {
  private static final int SECONDS = 7;
  private static final int PACKETS_A_SECOND = 50;
  private static final int SAMPLES_A_PACKET = 960;
  private static final int RATE = 48_000;
  private static final int PRE_SKIP = 312;

  /// A packet of 20 ms that decodes to silence.
  private static final byte[] SILENCE = {(byte) 0xF8, (byte) 0xFF, (byte) 0xFE};

  private static final int FIRST_PAGE = 2;
  private static final int LAST_PAGE = 4;
  private static final int CHECKSUM_AT = 22;
  private static final int POLYNOMIAL = 0x04C11DB7;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final int serial;
  private int pages;

  private VoiceNote(int serial) {
    this.serial = serial;
  }

  /// The note of this id; every id has other bytes.
  static byte[] of(String id) {
    VoiceNote note = new VoiceNote(id.hashCode());
    note.page(FIRST_PAGE, 0, List.of(head()));
    note.page(0, 0, List.of(tags()));
    for (int second = 1; second <= SECONDS; second++) {
      long samples = (long) second * PACKETS_A_SECOND * SAMPLES_A_PACKET;
      List<byte[]> packets = new ArrayList<>(Collections.nCopies(PACKETS_A_SECOND, SILENCE));
      note.page(second == SECONDS ? LAST_PAGE : 0, samples, packets);
    }
    return note.out.toByteArray();
  }

  private static byte[] head() {
    return ByteBuffer.allocate(19)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("OpusHead".getBytes(StandardCharsets.US_ASCII))
        .put((byte) 1)
        .put((byte) 1)
        .putShort((short) PRE_SKIP)
        .putInt(RATE)
        .putShort((short) 0)
        .put((byte) 0)
        .array();
  }

  private static byte[] tags() {
    byte[] vendor = "Rangkul".getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(16 + vendor.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("OpusTags".getBytes(StandardCharsets.US_ASCII))
        .putInt(vendor.length)
        .put(vendor)
        .putInt(0)
        .array();
  }

  /// Packets are shorter than a lacing value of 255, so each takes one.
  private void page(int flags, long granule, List<byte[]> packets) {
    int length = packets.stream().mapToInt(packet -> packet.length).sum();
    ByteBuffer page =
        ByteBuffer.allocate(27 + packets.size() + length).order(ByteOrder.LITTLE_ENDIAN);
    page.put("OggS".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put((byte) flags);
    page.putLong(granule).putInt(serial).putInt(pages++).putInt(0).put((byte) packets.size());
    packets.forEach(packet -> page.put((byte) packet.length));
    packets.forEach(page::put);
    page.putInt(CHECKSUM_AT, checksum(page.array()));
    out.writeBytes(page.array());
  }

  private static int checksum(byte[] page) {
    int sum = 0;
    for (byte each : page) {
      sum ^= (each & 0xFF) << 24;
      for (int bit = 0; bit < 8; bit++) {
        sum = sum < 0 ? (sum << 1) ^ POLYNOMIAL : sum << 1;
      }
    }
    return sum;
  }
}
