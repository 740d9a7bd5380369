package id.rangkul.simulator;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Files of the Graph API, up and down.
@InDemoOnly
@RestController
class GraphMediaController {
  /// Where the page finds files; Meta has no such address.
  static final String VIEW = "/simulator/media";

  private static final String NOT_FOUND = "URL expired or unknown";

  /// What a browser may show on its own; the rest is saved.
  private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/webp");

  private final Door door;
  private final Numbers numbers;
  private final Shelf shelf;
  private final MediaLinks links;
  private final Wamids ids;
  private final Misbehaviour misbehaviour;

  GraphMediaController(
      Door door,
      Numbers numbers,
      Shelf shelf,
      MediaLinks links,
      Wamids ids,
      Misbehaviour misbehaviour) {
    this.door = door;
    this.numbers = numbers;
    this.shelf = shelf;
    this.links = links;
    this.ids = ids;
    this.misbehaviour = misbehaviour;
  }

  @PostMapping(GraphController.BASE + "/{version}/{phoneNumberId}/media")
  Object upload(
      @PathVariable String version,
      @PathVariable String phoneNumberId,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
      HttpServletRequest request) {
    return misbehaviour.answer(
        Standing.Place.MEDIA,
        request,
        () ->
            new Check()
                .none(door.refusal(version, authorization))
                .that(numbers.find(phoneNumberId).isPresent(), GraphError::unknownObject)
                .wrong()
                .<ResponseEntity<?>>map(misbehaviour::refused)
                .orElseGet(() -> upload(request)));
  }

  private ResponseEntity<?> upload(HttpServletRequest request) {
    try {
      Part file = request.getPart("file");
      String product = request.getParameter("messaging_product");
      if (file == null || !"whatsapp".equals(product)) {
        return misbehaviour.refused(
            GraphError.invalid("The parameters messaging_product and file are required."));
      }
      String given = request.getParameter("type");
      return take(
          file, given == null ? Optional.ofNullable(file.getContentType()) : Optional.of(given));
    } catch (IOException | ServletException | IllegalStateException _) {
      return misbehaviour.refused(
          GraphError.of(131053, "The upload is no multipart form or is too large."));
    }
  }

  private ResponseEntity<?> take(Part file, Optional<String> mimeType) throws IOException {
    Optional<MediaKind> kind = mimeType.flatMap(MediaKind::ofMimeType);
    if (kind.isEmpty()) {
      return misbehaviour.refused(
          GraphError.invalid("Param file must be a file of a type that WhatsApp carries."));
    }
    if (file.getSize() > kind.get().maxBytes() || file.getSize() == 0) {
      return misbehaviour.refused(
          GraphError.of(
              131053, "File size: 1 to " + kind.get().maxBytes() + " bytes for " + kind.get()));
    }
    String id = ids.digits();
    shelf.upload(id, kind.get(), mimeType.orElseThrow(), file.getInputStream().readAllBytes());
    return ResponseEntity.ok(Map.of("id", id));
  }

  @GetMapping(MediaLinks.PATH + "/{mediaId}")
  Object download(
      @PathVariable String mediaId,
      @RequestParam(name = "ext", defaultValue = "0") long until,
      @RequestParam(name = "hash", defaultValue = "") String hash,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
      HttpServletRequest request) {
    return misbehaviour.answer(
        Standing.Place.MEDIA,
        request,
        () -> {
          if (!door.opensTo(authorization)) {
            return misbehaviour.refused(GraphError.invalidToken());
          }
          return links.isGood(mediaId, until, hash) ? file(mediaId) : gone();
        });
  }

  @GetMapping(VIEW + "/{mediaId}")
  ResponseEntity<?> view(@PathVariable String mediaId) {
    return file(mediaId);
  }

  private ResponseEntity<?> file(String mediaId) {
    return shelf
        .find(mediaId)
        .<ResponseEntity<?>>map(GraphMediaController::bytes)
        .orElseGet(GraphMediaController::gone);
  }

  private static ResponseEntity<byte[]> bytes(Shelf.Item item) {
    String disposition = SHOWN.contains(item.mimeType()) ? "inline" : "attachment";
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(item.mimeType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .header("X-Content-Type-Options", "nosniff")
        .body(item.bytes());
  }

  private static ResponseEntity<String> gone() {
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .contentType(MediaType.TEXT_PLAIN)
        .body(NOT_FOUND);
  }
}
