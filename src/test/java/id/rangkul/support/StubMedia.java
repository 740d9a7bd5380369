package id.rangkul.support;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// The files of [GraphStub]: announced by id, served under addresses that can expire.
public final class StubMedia {
  private static final String FILES = "/files/";

  private final Map<String, StubFile> files = new ConcurrentHashMap<>();
  private final Map<String, String> announcements = new ConcurrentHashMap<>();
  private final List<Upload> uploads = new CopyOnWriteArrayList<>();
  private final AtomicInteger round = new AtomicInteger();
  private final AtomicInteger fetches = new AtomicInteger();
  private volatile Optional<StubAnswer> instead = Optional.empty();
  private volatile boolean chunked;

  StubMedia() {}

  private static final class StubFile {
    private final String mimeType;
    private final byte[] bytes;

    StubFile(String mimeType, byte[] bytes) {
      this.mimeType = mimeType;
      this.bytes = bytes;
    }
  }

  /// A form as it was posted, files and all.
  public record Upload(String contentType, String form) {}

  /// From now on there is a file under this id.
  public StubMedia put(String id, String mimeType, byte[] bytes) {
    files.put(id, new StubFile(mimeType, bytes));
    return this;
  }

  /// Says something else about a file than what it is; `{url}` stands for its true address.
  public StubMedia announce(String id, String json) {
    announcements.put(id, json);
    return this;
  }

  /// Forgets a file, as Meta does after 7 days.
  public void forget(String id) {
    files.remove(id);
  }

  /// The addresses given so far are no good any more, as Meta's after 5 minutes.
  public void expireAddresses() {
    round.incrementAndGet();
  }

  /// Answers this from now on to whoever fetches a file.
  public void serveInstead(int status, Map<String, String> headers) {
    instead = Optional.of(new StubAnswer(status, headers, new byte[0]));
  }

  /// Sends files from now on without saying how long they are.
  public void serveWithoutLength() {
    chunked = true;
  }

  /// How often somebody has fetched a file, or tried to.
  public int fetches() {
    return fetches.get();
  }

  public List<Upload> uploads() {
    return List.copyOf(uploads);
  }

  static boolean isFile(String path) {
    return path.startsWith(FILES);
  }

  boolean knows(String id) {
    return files.containsKey(id);
  }

  StubAnswer describe(String id, String server) {
    StubFile file = Objects.requireNonNull(files.get(id));
    String url = server + FILES + round.get() + "/" + id;
    String honest =
        """
        {"messaging_product":"whatsapp","url":"{url}","mime_type":"%s","sha256":"%s",
         "file_size":"%d","id":"%s"}"""
            .formatted(file.mimeType, sha256(file.bytes), file.bytes.length, id);
    return StubAnswer.json(200, announcements.getOrDefault(id, honest).replace("{url}", url));
  }

  StubAnswer serve(String path, boolean withToken) {
    fetches.incrementAndGet();
    if (instead.isPresent()) {
      return instead.get();
    }
    String[] parts = path.substring(FILES.length()).split("/", 2);
    StubFile file = files.get(parts[1]);
    if (!withToken) {
      return new StubAnswer(401, Map.of(), new byte[0]);
    }
    if (file == null || Integer.parseInt(parts[0]) != round.get()) {
      return new StubAnswer(404, Map.of(), new byte[0]);
    }
    Map<String, String> headers = new HashMap<>(Map.of("Content-Type", file.mimeType));
    if (chunked) {
      headers.put("X-Chunked", "yes");
    }
    return new StubAnswer(200, headers, file.bytes);
  }

  StubAnswer take(String contentType, String form) {
    uploads.add(new Upload(contentType, form));
    return StubAnswer.json(200, "{\"id\":\"77%d\"}".formatted(uploads.size()));
  }

  private static String sha256(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
