package id.rangkul.whatsapp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;

/// From where files are fetched. Our token goes along, so it must be Meta itself, or whoever stands
/// in for Meta; anything else could be a place inside our own network.
final class MediaHosts {
  private static final List<String> METAS =
      List.of("whatsapp.net", "facebook.com", "fbcdn.net", "fbsbx.com");

  private MediaHosts() {}

  /// The address to fetch from, if it is a good one; `graph` is where the Graph API is.
  static Optional<HttpUrl> admit(String address, HttpUrl graph) {
    return Optional.ofNullable(HttpUrl.parse(address))
        .filter(url -> url.username().isEmpty() && url.password().isEmpty())
        .filter(url -> isMetas(url) || isSameServer(url, graph));
  }

  private static boolean isMetas(HttpUrl url) {
    String host = url.host().toLowerCase(Locale.ROOT);
    return url.isHttps()
        && url.port() == HttpUrl.defaultPort("https")
        && METAS.stream().anyMatch(it -> host.endsWith("." + it));
  }

  private static boolean isSameServer(HttpUrl url, HttpUrl graph) {
    return url.scheme().equals(graph.scheme())
        && url.host().equals(graph.host())
        && url.port() == graph.port();
  }
}
