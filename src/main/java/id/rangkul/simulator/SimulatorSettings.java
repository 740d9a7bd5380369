package id.rangkul.simulator;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// With whom the simulated phones chat, and by which limits.
///
/// @param businessName the name over the chats
/// @param displayPhoneNumber the business's number as webhooks name it
/// @param zone the zone in which the phones show times
/// @param approval how long a new template waits for its approval
/// @param numbers further numbers of the service
@ConfigurationProperties("rangkul.simulator")
record SimulatorSettings(
    @DefaultValue("Sentra Satria") String businessName,
    @DefaultValue("6281100000000") String displayPhoneNumber,
    @DefaultValue("Asia/Jakarta") ZoneId zone,
    @DefaultValue("3s") Duration approval,
    @DefaultValue Limits limits,
    @DefaultValue List<OwnNumber> numbers) {

  SimulatorSettings {
    numbers = List.copyOf(numbers);
  }

  /// Meta's limits; 0 stands for none.
  ///
  /// @param messagesPerSecond of one number, in and out together
  /// @param pairBurst messages to the same person in a row
  /// @param pairPause after which one more of them is possible
  /// @param peoplePerDay written to outside their window
  record Limits(
      @DefaultValue("80") int messagesPerSecond,
      @DefaultValue("45") int pairBurst,
      @DefaultValue("6s") Duration pairPause,
      @DefaultValue("250") int peoplePerDay) {}

  /// A further number of the service.
  record OwnNumber(String id, String displayPhoneNumber, String name) {}
}
