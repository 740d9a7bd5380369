package id.rangkul.whatsapp;

import id.rangkul.shared.Address;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Wamid;
import id.rangkul.whatsapp.GraphHttp.Exchange;
import java.util.Optional;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/// The calls of one of our numbers: sending, ticking off, and asking how the number does.
final class MessageCalls {
  private final GraphHttp http;

  MessageCalls(GraphHttp http) {
    this.http = http;
  }

  SendOutcome send(String phoneNumberId, Address to, MessageId id, Outgoing message) {
    JsonNode payload = MessagePayload.of(to, id, message);
    return switch (http.exchange(http.post(messages(phoneNumberId), payload))) {
      case Exchange.Answered(GraphAnswer answer) -> answer.outcome();
      case Exchange.Broken(String reason, boolean begun) ->
          begun
              ? new SendOutcome.Unknown(reason + " after the request was begun")
              : new SendOutcome.Retry(reason + " before the request was begun");
    };
  }

  GraphResult<GraphResult.Success> markRead(String phoneNumberId, Wamid wamid, boolean typing) {
    JsonNode payload = MessagePayload.read(wamid, typing);
    return http.exchange(http.post(messages(phoneNumberId), payload)).result(MessageCalls::success);
  }

  GraphResult<NumberState> probe(String phoneNumberId) {
    HttpUrl url =
        http.url(phoneNumberId).addQueryParameter("fields", "id,quality_rating,throughput").build();
    return http.exchange(http.get(url)).result(NumberState::read);
  }

  static Optional<GraphResult.Success> success(JsonNode answer) {
    return answer.path("success").asBoolean(false)
        ? Optional.of(new GraphResult.Success())
        : Optional.empty();
  }

  private HttpUrl messages(String phoneNumberId) {
    return http.url(phoneNumberId, "messages").build();
  }
}
