package id.rangkul.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls the simulator over HTTP.
final class Desktop implements AutoCloseable {
  private static final AtomicInteger PHONES = new AtomicInteger(10_000);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  Desktop(int port) {
    this.base = "http://localhost:" + port + "/simulator";
  }

  /// A phone that no other test uses.
  static String freshPhone() {
    return "+62813200" + PHONES.incrementAndGet();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return post(path, body, "");
  }

  HttpResponse<String> post(String path, String body, String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(base + path)).DELETE().build(), BodyHandlers.ofString());
  }

  HttpResponse<String> graph(String body) throws IOException, InterruptedException {
    return post(
        "/graph/v25.0/" + SimulatorOnAPort.NUMBER + "/messages", body, SimulatorOnAPort.TOKEN);
  }

  /// Writes on a phone; answers the message's id.
  String write(String phone, String action) throws IOException, InterruptedException {
    return json(post("/phones/" + phone + "/messages", action)).path("wamid").asString();
  }

  /// Sends to a phone whose window is open; answers the message's id.
  String send(String phone, String content) throws IOException, InterruptedException {
    String body = "{'messaging_product':'whatsapp','to':'%s',%s}".formatted(phone, content);
    return json(graph(body)).at("/messages/0/id").asString();
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  @Override
  public void close() {
    http.close();
  }
}
