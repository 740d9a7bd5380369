package id.rangkul.media;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.Wamid;
import java.util.Optional;

/// Where the bytes of files rest, sealed. A file is there whole or not at all; keeping it again
/// replaces it.
interface MediaStore {
  /// How an attempt to keep a file ended.
  enum Keeping {
    KEPT,
    /// There is no room for it now.
    NO_ROOM,
    /// It is larger than this store ever takes.
    TOO_LARGE
  }

  Keeping keep(CentreId centre, Wamid wamid, byte[] bytes);

  /// The bytes as they were given; empty where they are not kept.
  Optional<byte[]> open(CentreId centre, Wamid wamid);

  /// Deleting what is not there changes nothing.
  void delete(CentreId centre, Wamid wamid);
}
