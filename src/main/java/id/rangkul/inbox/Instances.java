package id.rangkul.inbox;

import id.rangkul.shared.Commits;
import id.rangkul.shared.UnitOfWork;
import java.time.Duration;

/// The running service instances, so that they share the lanes fairly.
public final class Instances {
  private final String self;
  private final SignOfLifeScript signs;
  private final Commits commits;
  private final Duration silence;

  Instances(String self, SignOfLifeScript signs, Commits commits, InboxSettings settings) {
    this.self = self;
    this.signs = signs;
    this.commits = commits;
    this.silence = settings.lease();
  }

  public String self() {
    return self;
  }

  /// Tells that this instance lives and answers how many do.
  public int alive() {
    return Math.max(1, signs.run(self, silence));
  }

  /// Takes leave, so that the others need not wait.
  public void leave() {
    commits.commit(UnitOfWork.unfenced().removeScore(InboxKeys.instances(), self));
  }
}
