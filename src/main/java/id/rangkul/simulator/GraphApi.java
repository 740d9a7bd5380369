package id.rangkul.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Answers calls of the messages endpoint: checks them in Meta's order, and puts what it accepts on
/// the phones.
final class GraphApi {
  private static final Pattern VERSION = Pattern.compile("v\\d{1,3}\\.\\d{1,2}");
  private static final String BEARER = "Bearer ";

  private final Account account;
  private final GraphReader reader;
  private final Desk desk;
  private final Post post;
  private final Typing typing;
  private final Wamids wamids;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.shared();

  GraphApi(
      Account account,
      GraphReader reader,
      Desk desk,
      Post post,
      Typing typing,
      Wamids wamids,
      Clock clock) {
    this.account = account;
    this.reader = reader;
    this.desk = desk;
    this.post = post;
    this.typing = typing;
    this.wamids = wamids;
    this.clock = clock;
  }

  GraphAnswer answer(String version, String phoneNumberId, String authorization, byte[] body) {
    return wrongCall(version, phoneNumberId, authorization)
        .<GraphAnswer>map(GraphAnswer.Refused::new)
        .orElseGet(() -> carryOut(read(body)));
  }

  private Optional<GraphError> wrongCall(String version, String number, String authorization) {
    if (!authorization.equals(BEARER + account.accessToken())) {
      return Optional.of(GraphError.invalidToken());
    }
    if (!VERSION.matcher(version).matches()) {
      return Optional.of(GraphError.unknownVersion());
    }
    return number.equals(account.phoneNumberId())
        ? Optional.empty()
        : Optional.of(GraphError.unknownNumber());
  }

  private GraphRequest read(byte[] body) {
    try {
      return reader.read(json.readTree(body));
    } catch (JacksonException _) {
      return new GraphRequest.Refused(GraphError.invalid("The body is not JSON."));
    }
  }

  private GraphAnswer carryOut(GraphRequest request) {
    return switch (request) {
      case GraphRequest.Refused(GraphError error) -> new GraphAnswer.Refused(error);
      case GraphRequest.MarkRead mark -> markRead(mark);
      case GraphRequest.Send send -> send(send);
    };
  }

  private GraphAnswer markRead(GraphRequest.MarkRead mark) {
    if (!desk.markRead(mark.wamid())) {
      return new GraphAnswer.Refused(GraphError.badValue("message_id is nobody's message"));
    }
    if (mark.typing()) {
      desk.find(mark.wamid()).ifPresent(read -> typing.begin(read.phone().clear()));
    }
    return new GraphAnswer.Done();
  }

  private GraphAnswer send(GraphRequest.Send send) {
    Instant now = clock.instant();
    String phone = send.to().value();
    boolean isTemplate = send.content() instanceof Content.FromTemplate;
    if (!isTemplate && !desk.windowIsOpen(phone, now)) {
      return new GraphAnswer.Refused(GraphError.windowClosed());
    }
    Bubble bubble = Bubble.toPhone(wamids.next(), send, now);
    typing.stop(phone);
    desk.add(bubble);
    post.follow(bubble);
    return new GraphAnswer.Accepted(send.input(), phone.substring(1), bubble.wamid());
  }

  /// Whose calls are answered.
  record Account(String accessToken, String phoneNumberId) {
    @Override
    public String toString() {
      return "Account[" + phoneNumberId + "]";
    }
  }
}
