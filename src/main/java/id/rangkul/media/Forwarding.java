package id.rangkul.media;

import id.rangkul.inbox.Arrival;
import id.rangkul.inbox.MediaLoss;
import id.rangkul.shared.CentreId;
import id.rangkul.whatsapp.GraphClient;
import id.rangkul.whatsapp.GraphResult;
import id.rangkul.whatsapp.MediaSource;
import java.time.Clock;
import java.util.Optional;

/// Hands a kept file to Meta under a new id, with which it can be sent to staff.
final class Forwarding {
  private final GraphClient graph;
  private final MediaFiles files;
  private final Clock wall;

  Forwarding(GraphClient graph, MediaFiles files, Clock wall) {
    this.graph = graph;
    this.files = files;
    this.wall = wall;
  }

  Attempt run(CentreId centre, Errand.Forward forward, int attempt) {
    Optional<KeptFile> file = files.find(centre, forward.wamid());
    Optional<byte[]> bytes = files.open(centre, forward.wamid());
    if (file.isEmpty() || bytes.isEmpty()) {
      return over(forward, Optional.empty());
    }
    return switch (graph.upload(forward.phoneNumberId(), bytes.get(), file.get().mimeType())) {
      case GraphResult.Done<MediaSource.Uploaded>(var uploaded) ->
          over(forward, Optional.of(uploaded.mediaId()));
      case GraphResult.Again<MediaSource.Uploaded>(var reason, var after) ->
          failed(forward, attempt, new Setback(reason, after, MediaLoss.NOT_TO_BE_HAD));
      case GraphResult.Halted<MediaSource.Uploaded>(var reason, var _) ->
          failed(forward, attempt, new Setback(reason, Optional.empty(), MediaLoss.NOT_TO_BE_HAD));
      case GraphResult.Refused<MediaSource.Uploaded> _, GraphResult.Gone<MediaSource.Uploaded> _ ->
          over(forward, Optional.empty());
    };
  }

  private Attempt failed(Errand.Forward forward, int attempt, Setback failure) {
    return failure
        .later(attempt, forward.since(), wall.instant())
        .<Attempt>map(later -> later)
        .orElseGet(() -> over(forward, Optional.empty()));
  }

  private Attempt over(Errand.Forward forward, Optional<String> mediaId) {
    return new Attempt.Over(
        new Arrival.MediaUploaded(
            wall.instant(),
            forward.to(),
            forward.alert(),
            forward.wamid(),
            forward.kind(),
            mediaId));
  }
}
