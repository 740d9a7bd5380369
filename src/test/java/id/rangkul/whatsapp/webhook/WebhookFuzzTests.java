package id.rangkul.whatsapp.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.inbox.Delivery;
import id.rangkul.inbox.Incoming;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Breaks bodies at random places, the same ones in every run.
class WebhookFuzzTests {
  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
  private static final int SEEDS = 20;
  private static final int ROUNDS = 550;
  private static final int MESSAGES = 12;

  private static final List<String> JUNK =
      List.of(
          "null",
          "true",
          "-1",
          "1e400",
          "9".repeat(400),
          "0.1",
          "\"\"",
          "\"\\ud83d\"",
          "\"\\u0000\"",
          "\"" + "panjang".repeat(900) + "\"",
          "[]",
          "{}",
          "[[[[[[{}]]]]]]",
          "[".repeat(120) + "]".repeat(120),
          "[null, 1, \"a\", {\"id\": 2}]",
          "{\"body\": {\"id\": []}, \"type\": 4, \"id\": {\"id\": \"x\"}}");

  static List<Long> seeds() {
    return IntStream.range(0, SEEDS).mapToObj(Long::valueOf).toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aBrokenMessageNeverTouchesItsSiblings(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int round = 0; round < ROUNDS; round++) {
      JsonNode post = wholePost();
      ArrayNode messages = (ArrayNode) post.at("/entry/0/changes/0/value/messages");
      int victim = random.nextInt(MESSAGES);
      breakSomethingIn(messages.get(victim), random);

      List<Incoming> read = read(post);

      assertThat(read).hasSize(MESSAGES + 1);
      List<Incoming> untouched = new ArrayList<>(read(wholePost()));
      untouched.remove(victim);
      assertThat(read).containsAll(untouched);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingThatArrivedIsLost(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int round = 0; round < ROUNDS; round++) {
      JsonNode post = wholePost();
      for (int blow = random.nextInt(1, 4); blow > 0; blow--) {
        breakSomethingIn(post, random);
      }
      String arrived = post.toString();
      String kept = read(post).stream().map(WebhookFuzzTests::show).collect(Collectors.joining());

      assertThat(IntStream.range(0, MESSAGES).mapToObj(it -> "wamid.pesan" + it))
          .allSatisfy(it -> assertThat(kept.contains(it)).isEqualTo(arrived.contains(it)));
    }
  }

  private static List<Incoming> read(JsonNode post) {
    return WebhookParser.parse(post, NOW).stream()
        .map(Delivery::incoming)
        .flatMap(List::stream)
        .toList();
  }

  private static String show(Incoming incoming) {
    return switch (incoming) {
      case Incoming.Message message -> message.wamid().value();
      case Incoming.Status status -> status.wamid().value();
      case Incoming.Moved moved -> moved.wamid().value();
      case Incoming.OfAccount account -> account.news().toString();
      case Incoming.OfGroup group -> group.raw().clear();
      case Incoming.Unknown unknown -> unknown.raw().clear();
    };
  }

  /// Replaces, removes or doubles one node somewhere below.
  static void breakSomethingIn(JsonNode root, RandomGenerator random) {
    List<JsonNode> parents = new ArrayList<>();
    collectParents(root, parents);
    if (parents.isEmpty()) {
      return;
    }
    switch (parents.get(random.nextInt(parents.size()))) {
      case ObjectNode object -> breakOneField(object, random);
      case ArrayNode array -> array.set(random.nextInt(array.size()), junk(random));
      default -> throw new IllegalStateException("only containers have children");
    }
  }

  private static void breakOneField(ObjectNode object, RandomGenerator random) {
    List<String> names = List.copyOf(object.propertyNames());
    String name = names.get(random.nextInt(names.size()));
    if (random.nextInt(4) == 0) {
      object.remove(name);
    } else {
      object.set(name, junk(random));
    }
  }

  private static void collectParents(JsonNode node, List<JsonNode> parents) {
    if (node.isContainer() && !node.isEmpty()) {
      parents.add(node);
      node.values().forEach(it -> collectParents(it, parents));
    }
  }

  private static JsonNode junk(RandomGenerator random) {
    return Posts.json(JUNK.get(random.nextInt(JUNK.size())));
  }

  static JsonNode wholePost() {
    return Posts.ofParts(
        """
        "contacts": [{"wa_id": "6281310000000", "profile": {"name": "Sri"}}],
        "messages": [%s, %s,
          {"from": "6281310000002", "id": "wamid.pesan2", "timestamp": "1795000000",
           "type": "interactive", "context": {"id": "wamid.kita"},
           "interactive": {"type": "button_reply", "button_reply": {"id": "ya", "title": "Ya"}}},
          {"from": "6281310000003", "id": "wamid.pesan3", "timestamp": "1795000000",
           "type": "audio", "audio": {"id": "4411", "mime_type": "audio/ogg", "voice": true}},
          {"from_user_id": "ID.777", "id": "wamid.pesan4", "timestamp": "1795000000",
           "type": "reaction", "reaction": {"message_id": "wamid.kita", "emoji": "❤"}},
          {"from": "6281310000005", "id": "wamid.pesan5", "timestamp": "1795000000",
           "type": "location", "location": {"latitude": -6.2, "longitude": 106.8}},
          {"from": "6281310000006", "id": "wamid.pesan6", "timestamp": "1795000000",
           "type": "contacts", "contacts": [{"name": {"formatted_name": "Pak RT"},
             "phones": [{"phone": "+62811000001"}]}]},
          {"from": "6281310000007", "id": "wamid.pesan7", "timestamp": "1795000000",
           "type": "edit", "edit": {"original_message_id": "wamid.lama",
             "message": {"type": "image", "image": {"id": "5", "caption": "rumah"}}}},
          {"from": "6281310000008", "id": "wamid.pesan8", "timestamp": "1795000000",
           "type": "revoke", "revoke": {"original_message_id": "wamid.lama"}},
          {"from": "6281310000009", "id": "wamid.pesan9", "timestamp": "1795000000",
           "type": "unsupported", "errors": [{"code": 131051, "title": "unknown"}]},
          {"from": "6281310000010", "id": "wamid.pesan10", "timestamp": "1795000000",
           "type": "system", "system": {"type": "user_changed_number", "wa_id": "6281310000099"}},
          {"from": "6281310000011", "id": "wamid.pesan11", "timestamp": "1795000000",
           "type": "interactive", "interactive": {"type": "nfm_reply",
             "nfm_reply": {"name": "flow", "response_json": "{}"}}}],
        "statuses": [{"id": "wamid.status", "status": "failed", "timestamp": "1795000000",
          "errors": [{"code": 131026, "title": "Message undeliverable"}]}]
        """
            .formatted(
                Posts.text("wamid.pesan0", "6281310000000", "Halo"),
                Posts.text("wamid.pesan1", "6281310000001", "Tolong")));
  }
}
