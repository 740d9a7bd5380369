package id.rangkul.shared;

import java.util.Optional;

/// A folder of this machine in which the service may keep a secret of its own; there only beside an
/// embedded Redis.
public interface LocalSecrets {
  Optional<String> read(String name);

  void write(String name, String secret);

  /// Where the secret lies, for people.
  String describe(String name);
}
