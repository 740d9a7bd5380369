package id.rangkul.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Reads records and stages their writing. A record is stored as its version, a colon, and its
/// JSON.
public final class Records {
  private final StringRedisTemplate redis;
  private final RecordCodec codec;

  Records(StringRedisTemplate redis, RecordCodec codec) {
    this.redis = redis;
    this.codec = codec;
  }

  public <T> Optional<Versioned<T>> find(Key key, Class<T> type) {
    return Optional.ofNullable(redis.opsForValue().get(key.text()))
        .map(stored -> decode(key, stored, type));
  }

  /// Finds several records of one centre in one round trip; those that are not there are left out.
  public <T> List<Versioned<T>> findAll(Collection<Key> keys, Class<T> type) {
    List<Key> inOrder = List.copyOf(keys);
    List<Optional<String>> stored = values(inOrder);
    List<Versioned<T>> found = new ArrayList<>();
    for (int i = 0; i < inOrder.size(); i++) {
      Key key = inOrder.get(i);
      stored.get(i).ifPresent(value -> found.add(decode(key, value, type)));
    }
    return found;
  }

  /// A record from the value that [#values] has read at its key.
  public <T> Optional<T> decode(Key key, Optional<String> stored, Class<T> type) {
    return stored.map(value -> decode(key, value, type).record());
  }

  /// The plain values at the keys, in their order.
  public List<Optional<String>> values(List<Key> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<@Nullable String> stored =
        redis.opsForValue().multiGet(keys.stream().map(Key::text).toList());
    List<Optional<String>> values = new ArrayList<>();
    for (@Nullable String value : stored == null ? List.<@Nullable String>of() : stored) {
      values.add(Optional.ofNullable(value));
    }
    return values;
  }

  public Optional<String> value(Key key) {
    return Optional.ofNullable(redis.opsForValue().get(key.text()));
  }

  public Set<String> members(Key set) {
    return Optional.ofNullable(redis.opsForSet().members(set.text())).orElse(Set.of());
  }

  public List<String> list(Key list, long from, long to) {
    return Optional.ofNullable(redis.opsForList().range(list.text(), from, to)).orElse(List.of());
  }

  public long length(Key list) {
    return Optional.ofNullable(redis.opsForList().size(list.text())).orElse(0L);
  }

  public Map<String, String> fields(Key hash) {
    return redis.<String, String>opsForHash().entries(hash.text());
  }

  public long size(Key sortedSet) {
    return Optional.ofNullable(redis.opsForZSet().size(sortedSet.text())).orElse(0L);
  }

  /// Members of a sorted set whose score is at most `upTo`, lowest first.
  public List<String> due(Key sortedSet, long upTo, int limit) {
    Set<String> due =
        redis
            .opsForZSet()
            .rangeByScore(sortedSet.text(), Double.NEGATIVE_INFINITY, (double) upTo, 0, limit);
    return due == null ? List.of() : due.stream().collect(Collectors.toList());
  }

  /// The oldest entries of a stream, as pairs of entry id and the value of one field.
  public List<Map.Entry<String, String>> entries(Key stream, String field, int limit) {
    List<MapRecord<String, String, String>> entries =
        redis
            .<String, String>opsForStream()
            .range(stream.text(), Range.unbounded(), Limit.limit().count(limit));
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    for (var entry : entries == null ? List.<MapRecord<String, String, String>>of() : entries) {
      pairs.add(Map.entry(entry.getId().getValue(), entry.getValue().getOrDefault(field, "")));
    }
    return pairs;
  }

  public <T> void stage(UnitOfWork unit, Key key, Versioned<T> changed) {
    unit.put(key, changed.version(), codec.write(key, changed.record()));
  }

  public RecordCodec codec() {
    return codec;
  }

  private <T> Versioned<T> decode(Key key, String stored, Class<T> type) {
    int colon = stored.indexOf(':');
    long version = Long.parseLong(stored, 0, colon, 10);
    return new Versioned<>(version, codec.read(key, stored.substring(colon + 1), type));
  }
}
