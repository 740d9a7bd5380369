package id.rangkul.outbox;

import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.MessageId;
import id.rangkul.shared.Records;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Looks at what is due, many parties in three round trips.
final class Ahead {
  private final Records records;
  private final LookAtHeadsScript heads;
  private final LookAtMessagesScript messages;

  Ahead(Records records, StringRedisTemplate redis) {
    this.records = records;
    this.heads = new LookAtHeadsScript(redis);
    this.messages = new LookAtMessagesScript(redis);
  }

  List<Next> due(CentreId centre, Queue queue, Instant now) {
    List<String> parties =
        records.due(OutboxKeys.due(centre, queue), now.toEpochMilli(), queue.atOnce());
    if (parties.isEmpty()) {
      return List.of();
    }
    List<Key> lists = parties.stream().map(it -> OutboxKeys.to(centre, it, queue)).toList();
    List<MessageId> ids = heads.run(lists).stream().map(Ahead::id).toList();
    Map<MessageId, Map<String, String>> fields = fields(centre, ids);
    List<Next> due = new ArrayList<>();
    for (int i = 0; i < parties.size(); i++) {
      MessageId id = ids.get(i);
      due.add(new Next(centre, queue, parties.get(i), id, fields.getOrDefault(id, Map.of())));
    }
    return due;
  }

  private Map<MessageId, Map<String, String>> fields(CentreId centre, List<MessageId> ids) {
    List<MessageId> waiting = ids.stream().filter(id -> !id.equals(Next.NOTHING)).toList();
    Map<MessageId, Map<String, String>> fields = new HashMap<>();
    if (!waiting.isEmpty()) {
      List<Map<String, String>> found =
          messages.run(waiting.stream().map(id -> OutboxKeys.message(centre, id)).toList());
      for (int i = 0; i < waiting.size(); i++) {
        fields.put(waiting.get(i), found.get(i));
      }
    }
    return fields;
  }

  private static MessageId id(String head) {
    return head.isEmpty() ? Next.NOTHING : new MessageId(head);
  }
}
