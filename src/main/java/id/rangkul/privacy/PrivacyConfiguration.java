package id.rangkul.privacy;

import id.rangkul.shared.Commits;
import id.rangkul.shared.LocalSecrets;
import id.rangkul.shared.Records;
import id.rangkul.shared.Sealer;
import id.rangkul.shared.StartRefused;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Finds the keyset: from the setting, else one kept beside the embedded Redis; never none.
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {
  private static final Logger log = LoggerFactory.getLogger(PrivacyConfiguration.class);
  private static final String FILE = "keys.txt";

  @Bean
  Keyset keyset(
      @Value("${rangkul.keys:}") String setting, ObjectProvider<LocalSecrets> localSecrets) {
    if (!setting.isBlank()) {
      return parse(setting, "RANGKUL_KEYS");
    }
    LocalSecrets secrets = localSecrets.getIfAvailable();
    if (secrets == null) {
      throw new StartRefused(
          "RANGKUL_KEYS is missing: personal data is never stored unencrypted.",
          "Make a keyset once with `java -jar rangkul.jar keys`, keep it where you keep secrets, and"
              + " give it as RANGKUL_KEYS.");
    }
    return local(secrets);
  }

  private static Keyset local(LocalSecrets secrets) {
    Optional<String> kept = secrets.read(FILE);
    if (kept.isPresent()) {
      return parse(kept.get(), secrets.describe(FILE));
    }
    Keyset fresh = Keyset.create();
    secrets.write(FILE, fresh.inOneLine());
    log.warn(
        "RANGKUL_KEYS is not set: new encryption keys were written to {}. Whoever has that folder"
            + " can read everything in it; good for a trial, not for real families.",
        secrets.describe(FILE));
    return fresh;
  }

  private static Keyset parse(String text, String source) {
    try {
      return Keyset.parse(text);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new StartRefused(
          source + " holds no keyset that can be read.",
          "It must be a Tink AEAD keyset as JSON or Base64 of it, as `java -jar rangkul.jar keys`"
              + " prints it. Never make a new one for a Redis that holds data.");
    }
  }

  @Bean
  Sealer sealer(Keyset keyset) throws GeneralSecurityException {
    return new TinkSealer(keyset);
  }

  @Bean
  Lookup lookup(Records records, Commits commits) {
    return Lookup.of(LookupKey.findOrCreate(records, commits).key().clear());
  }
}
