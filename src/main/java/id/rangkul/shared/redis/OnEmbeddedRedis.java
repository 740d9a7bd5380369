package id.rangkul.shared.redis;

import java.util.List;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// True where nobody has said which Redis to use.
public final class OnEmbeddedRedis implements Condition {
  private static final List<String> CHOICES =
      List.of(
          "spring.data.redis.url",
          "spring.data.redis.host",
          "spring.data.redis.cluster.nodes",
          "spring.data.redis.cluster.nodes[0]",
          "spring.data.redis.sentinel.master");

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return isEmbedded(context.getEnvironment());
  }

  public static boolean isEmbedded(Environment environment) {
    return CHOICES.stream()
        .map(choice -> environment.getProperty(choice, ""))
        .allMatch(String::isBlank);
  }
}
