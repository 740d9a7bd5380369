package id.rangkul.simulator;

import java.util.Optional;
import java.util.regex.Pattern;

/// Whom the simulated Graph API lets in.
final class Door {
  private static final Pattern VERSION = Pattern.compile("v\\d{1,3}\\.\\d{1,2}");
  private static final String BEARER = "Bearer ";

  private final String accessToken;

  Door(String accessToken) {
    this.accessToken = accessToken;
  }

  Optional<GraphError> refusal(String version, String authorization) {
    if (!opensTo(authorization)) {
      return Optional.of(GraphError.invalidToken());
    }
    return VERSION.matcher(version).matches()
        ? Optional.empty()
        : Optional.of(GraphError.unknownVersion());
  }

  boolean opensTo(String authorization) {
    return authorization.equals(BEARER + accessToken);
  }
}
