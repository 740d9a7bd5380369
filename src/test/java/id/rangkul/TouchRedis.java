package id.rangkul;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;

/// The condition that a class calls no command of Redis, though it may pass a template on.
final class TouchRedis extends ArchCondition<JavaClass> {
  private final List<String> templates;

  private TouchRedis(List<String> templates) {
    super("touch no Redis command");
    this.templates = templates;
  }

  static TouchRedis onlyToHandItOn(Class<?>... templates) {
    return new TouchRedis(Arrays.stream(templates).map(Class::getName).toList());
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    for (JavaMethodCall call : item.getMethodCallsFromSelf()) {
      String owner = call.getTargetOwner().getName();
      boolean touches =
          templates.contains(owner)
              || owner.startsWith("redis.clients.")
              || owner.startsWith("org.springframework.data.redis.core.")
              || owner.startsWith("org.springframework.data.redis.connection.");
      if (touches) {
        events.add(SimpleConditionEvent.violated(call, call.getDescription()));
      }
    }
  }
}
