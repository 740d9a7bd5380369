package id.rangkul.media;

import id.rangkul.shared.CaseId;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.Wamid;

/// The keys of this module; what lies under them is told in `package-info.java`.
final class MediaKeys {
  private MediaKeys() {}

  static Key due(CentreId centre) {
    return Key.of(centre, "media", "due");
  }

  static Key errand(CentreId centre, String name) {
    return Key.of(centre, "media", "errand", name);
  }

  static Key file(CentreId centre, Wamid wamid) {
    return Key.of(centre, "media", "file", wamid.value());
  }

  static Key kept(CentreId centre) {
    return Key.of(centre, "media", "kept");
  }

  static Key of(CentreId centre, CaseId ofCase) {
    return Key.of(centre, "media", "of", ofCase.value());
  }

  static Key bytes(CentreId centre, Wamid wamid) {
    return Key.of(centre, "media", "bytes", wamid.value());
  }

  static Key newBytes(CentreId centre, Wamid wamid) {
    return Key.of(centre, "media", "bytes", wamid.value(), "new");
  }
}
