package id.rangkul.shared;

import org.springframework.data.redis.core.StringRedisTemplate;

/// The one way in which turns are written.
public final class Commits {
  private final CommitTurnScript script;

  Commits(StringRedisTemplate redis) {
    this.script = new CommitTurnScript(redis);
  }

  public Commit commit(UnitOfWork unit) {
    return unit.isEmpty() && unit.lease().isEmpty() ? new Commit.Committed() : script.run(unit);
  }
}
