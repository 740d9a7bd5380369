package id.rangkul.media;

import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.MediaLoss;
import id.rangkul.shared.CentreId;
import id.rangkul.whatsapp.Download;
import id.rangkul.whatsapp.GraphClient;
import id.rangkul.whatsapp.GraphResult;
import id.rangkul.whatsapp.MediaFile;
import java.time.Clock;
import java.util.Optional;

/// Fetches a file from Meta and keeps it.
final class Fetching {
  /// A file that is not the one announced may have been spoilt on the way; so often it is fetched.
  static final int MAX_NOT_AS_ANNOUNCED = 3;

  private final GraphClient graph;
  private final MediaFiles files;
  private final Clock wall;

  Fetching(GraphClient graph, MediaFiles files, Clock wall) {
    this.graph = graph;
    this.files = files;
    this.wall = wall;
  }

  Attempt run(CentreId centre, Errand.Fetch fetch, int attempt) {
    return switch (graph.media(fetch.mediaId())) {
      case GraphResult.Done<MediaFile>(var file) -> download(centre, fetch, attempt, file);
      case GraphResult.Gone<MediaFile> _ -> lost(fetch, MediaLoss.EXPIRED);
      case GraphResult.Again<MediaFile>(var reason, var after) ->
          failed(fetch, attempt, new Setback(reason, after, MediaLoss.NOT_TO_BE_HAD));
      case GraphResult.Halted<MediaFile>(var reason, var _) ->
          failed(fetch, attempt, notToBeHad(reason));
      case GraphResult.Refused<MediaFile> _ -> lost(fetch, MediaLoss.NOT_TO_BE_HAD);
    };
  }

  /// The digest that came with the message, signed, counts for more than the one that comes with
  /// the address.
  private Attempt download(CentreId centre, Errand.Fetch fetch, int attempt, MediaFile found) {
    MediaFile file =
        new MediaFile(
            found.url(), found.mimeType(), fetch.sha256().or(found::sha256), found.size());
    return switch (graph.download(file, fetch.kind())) {
      case Download.Fetched fetched -> keep(centre, fetch, attempt, file, fetched.bytes());
      case Download.Gone(var reason) -> failed(fetch, attempt, notToBeHad(reason));
      case Download.Again(var reason, var _) -> failed(fetch, attempt, notToBeHad(reason));
      case Download.Refused(var reason) ->
          attempt < MAX_NOT_AS_ANNOUNCED
              ? failed(
                  fetch, attempt, new Setback(reason, Optional.empty(), MediaLoss.NOT_AS_ANNOUNCED))
              : lost(fetch, MediaLoss.NOT_AS_ANNOUNCED);
      case Download.TooLarge _ -> lost(fetch, MediaLoss.TOO_LARGE);
    };
  }

  private Attempt keep(
      CentreId centre, Errand.Fetch fetch, int attempt, MediaFile file, byte[] bytes) {
    return switch (files.keep(centre, fetch, file.mimeType(), bytes)) {
      case KEPT -> new Attempt.Over(news(fetch, Optional.empty()));
      case NO_ROOM ->
          failed(fetch, attempt, new Setback("no room", Optional.empty(), MediaLoss.NO_ROOM));
      case TOO_LARGE -> lost(fetch, MediaLoss.TOO_LARGE);
    };
  }

  private Attempt failed(Errand.Fetch fetch, int attempt, Setback failure) {
    return failure
        .later(attempt, fetch.since(), wall.instant())
        .<Attempt>map(later -> later)
        .orElseGet(() -> lost(fetch, failure.meaning()));
  }

  private static Setback notToBeHad(String reason) {
    return new Setback(reason, Optional.empty(), MediaLoss.NOT_TO_BE_HAD);
  }

  private Attempt lost(Errand.Fetch fetch, MediaLoss why) {
    return new Attempt.Over(news(fetch, Optional.of(why)));
  }

  private Arrival news(Errand.Fetch fetch, Optional<MediaLoss> loss) {
    return new Arrival.MediaFetched(
        wall.instant(), fetch.contact(), fetch.wamid(), fetch.alert(), fetch.kind(), loss);
  }
}
