package id.rangkul.whatsapp;

import id.rangkul.shared.Sensitive;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A file as Meta announces it: from where it can be had for the next five minutes, its type, its
/// SHA-256 in base64 or hexadecimal, and its size in bytes.
public record MediaFile(
    Sensitive url, String mimeType, Optional<String> sha256, Optional<Long> size) {
  static Optional<MediaFile> read(JsonNode answer) {
    JsonNode url = answer.path("url");
    JsonNode type = answer.path("mime_type");
    if (!url.isString() || !type.isString()) {
      return Optional.empty();
    }
    Optional<String> digest =
        Optional.of(answer.path("sha256").asString("")).filter(it -> !it.isBlank());
    Optional<Long> size = Optional.of(answer.path("file_size").asLong(-1)).filter(it -> it >= 0);
    return Optional.of(
        new MediaFile(new Sensitive(url.stringValue()), type.stringValue(), digest, size));
  }
}
