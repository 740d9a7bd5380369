package id.rangkul.whatsapp;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.rangkul.shared.Sensitive;

/// Where Meta finds a file that we send.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface MediaSource {
  /// A file that was uploaded to Meta not longer than 30 days ago, by the id that Meta gave it.
  record Uploaded(String mediaId) implements MediaSource {
    public Uploaded {
      OutgoingLimits.requireLength(mediaId, OutgoingLimits.MAX_MEDIA_ID, "a media id");
    }
  }

  /// A file on the web that Meta fetches itself.
  record Linked(Sensitive url) implements MediaSource {
    public Linked {
      OutgoingLimits.requireHttps(url, "a file's link");
    }
  }
}
