package id.rangkul.support;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// An answer of [GraphStub].
final class StubAnswer {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  StubAnswer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static StubAnswer json(int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new StubAnswer(status, Map.of("Content-Type", "application/json"), bytes);
  }

  static StubAnswer error(int status, int code, int subcode) {
    String body = "{\"error\":{\"code\":%d,\"error_subcode\":%d}}".formatted(code, subcode);
    return json(status, body);
  }

  /// Without a length where the answer is chunked.
  void write(HttpExchange exchange) throws IOException {
    headers.forEach(exchange.getResponseHeaders()::add);
    boolean chunked = headers.containsKey("X-Chunked");
    exchange.sendResponseHeaders(status, chunked ? 0 : body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
