package id.rangkul.simulator;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// With whom the simulated phones chat.
///
/// @param businessName the name over the chats
/// @param displayPhoneNumber the business's number as webhooks name it
/// @param zone the zone in which the phones show times
@ConfigurationProperties("rangkul.simulator")
record SimulatorSettings(
    @DefaultValue("Sentra Satria") String businessName,
    @DefaultValue("6281100000000") String displayPhoneNumber,
    @DefaultValue("Asia/Jakarta") ZoneId zone) {}
