package id.rangkul.media;

import id.rangkul.inbox.Directory;
import id.rangkul.inbox.InboxSettings;
import id.rangkul.privacy.Lookup;
import id.rangkul.shared.Commits;
import id.rangkul.shared.LocalSecrets;
import id.rangkul.shared.Records;
import id.rangkul.shared.Sealer;
import id.rangkul.whatsapp.GraphClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Puts the module together. Beside the embedded Redis, where one process holds the data folder,
/// files rest in that folder; otherwise in the Redis that all instances share.
@Configuration(proxyBeanMethods = false)
class MediaConfiguration {
  private static final String FOLDER = "media";

  private final Clock wall = Clock.systemUTC();

  @Bean
  MediaFiles mediaFiles(
      StringRedisTemplate redis,
      Records records,
      Commits commits,
      Sealer sealer,
      Lookup lookup,
      ObjectProvider<LocalSecrets> besideEmbeddedRedis,
      @Value("${rangkul.data:./data}") Path data) {
    MediaStore store =
        besideEmbeddedRedis.getIfAvailable() == null
            ? new RedisMediaStore(records, commits, new KeepPieceScript(redis), sealer)
            : inFolder(data.resolve(FOLDER), sealer, lookup);
    return new MediaFiles(records, commits, store, wall);
  }

  private static MediaStore inFolder(Path folder, Sealer sealer, Lookup lookup) {
    FileMediaStore store = new FileMediaStore(folder, sealer, lookup, FileMediaStore::usable);
    store.deleteDrafts();
    return store;
  }

  @Bean
  @Profile("!command")
  ErrandRunner errandRunner(
      Directory directory,
      StringRedisTemplate redis,
      Records records,
      InboxSettings inbox,
      GraphClient graph,
      MediaFiles files,
      MeterRegistry meters) {
    return new ErrandRunner(
        directory,
        records,
        new ClaimErrandScript(redis),
        new SettleErrandScript(redis, records.codec(), inbox.lanes()),
        new Fetching(graph, files, wall),
        new Forwarding(graph, files, wall),
        files,
        wall,
        meters);
  }
}
