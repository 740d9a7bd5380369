package id.rangkul.whatsapp.webhook;

import org.springframework.http.HttpStatus;

/// What Meta hears about a POST.
enum Answer {
  TAKEN_IN(HttpStatus.OK, ""),
  NOT_JSON(HttpStatus.BAD_REQUEST, "not a JSON object"),
  NOT_SIGNED(HttpStatus.UNAUTHORIZED, "signature does not match"),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "larger than 3 MB"),
  TRY_AGAIN(HttpStatus.SERVICE_UNAVAILABLE, "try again");

  private final HttpStatus status;
  private final String text;

  Answer(HttpStatus status, String text) {
    this.status = status;
    this.text = text;
  }

  HttpStatus status() {
    return status;
  }

  String text() {
    return text;
  }
}
