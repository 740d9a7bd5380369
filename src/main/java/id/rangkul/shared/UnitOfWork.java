package id.rangkul.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that one turn writes, collected by the modules it touches and committed in one atomic
/// step.
///
/// Nothing reaches Redis before [Commits#commit]. Checks come first: a unit whose lease or whose
/// expected versions no longer hold writes nothing at all. Not thread-safe: one unit belongs to one
/// turn.
public final class UnitOfWork {
  /// More writes than a turn can sensibly make: a bug, found before it blocks Redis.
  static final int MAX_WRITES = 100_000;

  private final Optional<Lease> lease;
  private final Map<Key, Long> expected = new LinkedHashMap<>();
  private final List<Write> writes = new ArrayList<>();

  private UnitOfWork(Optional<Lease> lease) {
    this.lease = lease;
  }

  /// A unit that commits only while the lease holds.
  public static UnitOfWork under(Lease lease) {
    return new UnitOfWork(Optional.of(lease));
  }

  /// A unit that rests on record versions alone, for what happens outside lanes (import, start).
  public static UnitOfWork unfenced() {
    return new UnitOfWork(Optional.empty());
  }

  /// The commit fails where the record at `key` has another version; 0 means "is not there".
  public UnitOfWork expect(Key key, long version) {
    Long before = expected.putIfAbsent(key, version);
    if (before != null && before != version) {
      throw new IllegalStateException("two versions expected of " + key);
    }
    return this;
  }

  /// Writes a record over the version it was read at.
  void put(Key key, long version, String json) {
    expect(key, version);
    write("SET", key, version + 1 + ":" + json);
  }

  public UnitOfWork append(Key list, String value) {
    return write("RPUSH", list, value);
  }

  public UnitOfWork addMember(Key set, String member) {
    return write("SADD", set, member);
  }

  public UnitOfWork removeMember(Key set, String member) {
    return write("SREM", set, member);
  }

  public UnitOfWork score(Key sortedSet, String member, Instant at) {
    return write("ZADD", sortedSet, Long.toString(at.toEpochMilli()), member);
  }

  /// Adds a member only where it is not there yet.
  public UnitOfWork scoreIfAbsent(Key sortedSet, String member, Instant at) {
    return write("ZADD", sortedSet, "NX", Long.toString(at.toEpochMilli()), member);
  }

  public UnitOfWork removeScore(Key sortedSet, String member) {
    return write("ZREM", sortedSet, member);
  }

  public UnitOfWork setFields(Key hash, Map<String, String> fields) {
    List<String> args = new ArrayList<>();
    fields.forEach(
        (field, value) -> {
          args.add(field);
          args.add(value);
        });
    return write("HSET", hash, args.toArray(String[]::new));
  }

  public UnitOfWork removeField(Key hash, String field) {
    return write("HDEL", hash, field);
  }

  /// Sets a plain value that forgets itself.
  public UnitOfWork setFor(Key key, String value, Duration lifetime) {
    return write("SET", key, value, "PX", Long.toString(lifetime.toMillis()));
  }

  public UnitOfWork setPlain(Key key, String value) {
    return write("SET", key, value);
  }

  /// Overwrites a plain value and keeps its remaining lifetime.
  public UnitOfWork setKeepingLifetime(Key key, String value) {
    return write("SET", key, value, "KEEPTTL");
  }

  public UnitOfWork dropEntry(Key stream, String entryId) {
    return write("XDEL", stream, entryId);
  }

  public UnitOfWork addEntry(Key stream, String field, String value) {
    return write("XADD", stream, "*", field, value);
  }

  /// Removes a key and all that lies under it.
  public UnitOfWork drop(Key key) {
    return write("DEL", key);
  }

  private UnitOfWork write(String command, Key key, String... args) {
    if (writes.size() >= MAX_WRITES) {
      throw new IllegalStateException("more than " + MAX_WRITES + " writes in one unit of work");
    }
    writes.add(new Write(command, key, List.of(args)));
    return this;
  }

  Optional<Lease> lease() {
    return lease;
  }

  Map<Key, Long> expected() {
    return expected;
  }

  List<Write> writes() {
    return writes;
  }

  public boolean isEmpty() {
    return writes.isEmpty();
  }

  /// One Redis command on one key.
  record Write(String command, Key key, List<String> args) {}
}
