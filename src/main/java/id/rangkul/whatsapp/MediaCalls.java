package id.rangkul.whatsapp;

import id.rangkul.inbox.MediaKind;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The calls about files: where one is, fetching it, and handing one to Meta.
final class MediaCalls {
  private static final Pattern MEDIA_ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

  /// A type that says nothing about a file.
  private static final MediaType ANYTHING = MediaType.get("application/octet-stream");

  private static final int OK = 200;

  private final GraphHttp http;

  MediaCalls(GraphHttp http) {
    this.http = http;
  }

  /// An id comes from a webhook: it must not be able to name another path.
  GraphResult<MediaFile> media(String mediaId) {
    if (!MEDIA_ID.matcher(mediaId).matches()) {
      return new GraphResult.Refused<>("not a media id", Optional.empty());
    }
    return http.exchange(http.get(http.url(mediaId).build())).result(MediaFile::read);
  }

  Download download(MediaFile file, MediaKind kind) {
    Optional<HttpUrl> url = MediaHosts.admit(file.url().clear(), http.base());
    if (url.isEmpty()) {
      return new Download.Refused("the address is not Meta's");
    }
    long most = MediaLimits.most(kind);
    if (file.size().orElse(0L) > most) {
      return new Download.TooLarge(most);
    }
    try (Response response = http.open(http.get(url.get()))) {
      return read(response, file, most);
    } catch (IOException e) {
      return new Download.Again(e.getClass().getSimpleName(), Optional.empty());
    }
  }

  GraphResult<MediaSource.Uploaded> upload(String phoneNumberId, byte[] bytes, String mimeType) {
    MediaType type = MediaType.parse(mimeType);
    if (type == null) {
      return new GraphResult.Refused<>("not a media type", Optional.empty());
    }
    long most = MediaLimits.most(MediaLimits.kindOf(mimeType));
    if (bytes.length > most) {
      return new GraphResult.Refused<>("larger than " + most + " bytes", Optional.empty());
    }
    RequestBody form =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("messaging_product", "whatsapp")
            .addFormDataPart("type", mimeType)
            .addFormDataPart("file", "file", RequestBody.create(bytes, type))
            .build();
    HttpUrl url = http.url(phoneNumberId, "media").build();
    return http.transfer(http.get(url).post(form)).result(MediaCalls::uploaded);
  }

  private static Optional<MediaSource.Uploaded> uploaded(JsonNode answer) {
    return Optional.of(answer.path("id").asString(""))
        .filter(MEDIA_ID.asMatchPredicate())
        .map(MediaSource.Uploaded::new);
  }

  private static Download read(Response response, MediaFile file, long most) throws IOException {
    if (response.code() != OK) {
      return withoutFile(response.code());
    }
    if (!isAnnounced(response.body().contentType(), file.mimeType())) {
      return new Download.Refused("another type of file than announced");
    }
    BufferedSource source = response.body().source();
    if (response.body().contentLength() > most || source.request(most + 1)) {
      return new Download.TooLarge(most);
    }
    byte[] bytes = source.readByteArray();
    return file.sha256().isEmpty() || MediaDigest.matches(file.sha256().get(), bytes)
        ? new Download.Fetched(bytes)
        : new Download.Refused("another file than announced: its digest differs");
  }

  private static Download withoutFile(int status) {
    String reason = "HTTP " + status + " instead of the file";
    return switch (status) {
      case 403, 404, 410 -> new Download.Gone(reason);
      case 401, 408, 429 -> new Download.Again(reason, Optional.of(status));
      default ->
          status < 500
              ? new Download.Refused(reason)
              : new Download.Again(reason, Optional.of(status));
    };
  }

  /// Whether two types differ in no more than their parameters, such as a codec.
  private static boolean isAnnounced(@Nullable MediaType got, String announced) {
    MediaType expected = MediaType.parse(announced);
    return got == null || isSame(got, ANYTHING) || (expected != null && isSame(got, expected));
  }

  private static boolean isSame(MediaType one, MediaType other) {
    return one.type().equals(other.type()) && one.subtype().equals(other.subtype());
  }
}
