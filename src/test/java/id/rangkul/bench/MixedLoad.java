package id.rangkul.bench;

import java.util.stream.Stream;

/// Three statuses to one ordinary message, the mix that Meta tells to size for: one status a POST,
/// or several.
final class MixedLoad implements Load.Source {
  private static final int STATUSES_TO_ONE_MESSAGE = 3;

  private final People people;
  private final SentMessages sent;
  private final Webhooks webhooks;
  private final int statusesAPost;

  MixedLoad(People people, SentMessages sent, Webhooks webhooks, int statusesAPost) {
    this.people = people;
    this.sent = sent;
    this.webhooks = webhooks;
    this.statusesAPost = statusesAPost;
  }

  /// In every round as many messages as a POST has statuses, and then three POSTs of statuses.
  @Override
  public Webhook make(long ticket, long dueNanos) {
    if (ticket % (statusesAPost + STATUSES_TO_ONE_MESSAGE) < statusesAPost) {
      People.Line line = people.ordinary();
      return webhooks.message(line.phone(), line.text());
    }
    return webhooks.statuses(Stream.generate(sent::next).limit(statusesAPost).toList());
  }
}
