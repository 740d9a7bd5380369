package id.rangkul.media;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.rangkul.inbox.MediaKind;
import id.rangkul.shared.AlertId;
import id.rangkul.shared.CaseId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.StaffId;
import id.rangkul.shared.Wamid;
import java.time.Instant;
import java.util.Optional;

/// Something that must be done with Meta, outside a turn, about a file.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Errand {
  /// The message that the file came with.
  Wamid wamid();

  Instant since();

  /// Names the errand inside its centre; staging the same again changes nothing.
  String name();

  /// Fetch a file from Meta and keep it.
  ///
  /// @param mediaId Meta's id of the file, good for 7 days
  /// @param sha256 Meta's digest of it in base64, from the webhook
  /// @param alert where a worker is told of it
  record Fetch(
      Wamid wamid,
      ContactId contact,
      CaseId ofCase,
      AlertId alert,
      MediaKind kind,
      String mediaId,
      String mimeType,
      Optional<String> sha256,
      Instant since)
      implements Errand {
    static String name(Wamid wamid) {
      return "fetch:" + wamid;
    }

    @Override
    public String name() {
      return name(wamid);
    }
  }

  /// Hand a kept file to Meta, so that it can be sent to the member of staff who has taken up.
  record Forward(
      Wamid wamid, StaffId to, AlertId alert, MediaKind kind, String phoneNumberId, Instant since)
      implements Errand {
    @Override
    public String name() {
      return "forward:" + alert + ':' + to + ':' + wamid;
    }
  }
}
