package id.rangkul.shared.redis;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.redis.connection.jedis.JedisConnectionFactory;

/// Has Spring Data take plain pooled Jedis connections. Its adapter over `UnifiedJedis` (4.1.2)
/// ends every single command by throwing and catching an exception inside `close`, which cost more
/// than the command.
final class PooledJedis implements BeanPostProcessor {
  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof JedisConnectionFactory connections) {
      connections.setUseUnifiedJedis(false);
    }
    return bean;
  }
}
