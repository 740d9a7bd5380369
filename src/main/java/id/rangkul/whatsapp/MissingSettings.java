package id.rangkul.whatsapp;

import java.util.List;
import java.util.stream.Collectors;

/// Settings without which the service must not start outside the demo.
final class MissingSettings extends RuntimeException {
  private final transient List<Setting> settings;

  MissingSettings(List<Setting> settings) {
    super(settings.stream().map(Setting::name).collect(Collectors.joining(", ")) + " not set");
    this.settings = List.copyOf(settings);
  }

  List<Setting> settings() {
    return settings;
  }

  /// An environment variable, and where a person finds its value.
  enum Setting {
    WHATSAPP_APP_SECRET("Meta App Dashboard, App settings, Basic, \"App secret\""),
    WHATSAPP_VERIFY_TOKEN(
        "a word of your own; write the same one in Meta App Dashboard, WhatsApp, Configuration,"
            + " Webhook, \"Verify token\""),
    WHATSAPP_ACCESS_TOKEN(
        "Meta Business Settings, Users, System users, \"Generate token\", with the permissions"
            + " whatsapp_business_messaging and whatsapp_business_management");

    private final String whereToFind;

    Setting(String whereToFind) {
      this.whereToFind = whereToFind;
    }

    String whereToFind() {
      return whereToFind;
    }
  }
}
