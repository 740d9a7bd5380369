package id.rangkul.shared;

import java.util.regex.Pattern;

/// Where a person can be reached on WhatsApp. Never printed: logs and exceptions show a mask.
public sealed interface Address {
  /// The one spelling under which this address is stored and looked up.
  String value();

  /// A phone number in E.164 with its `+`.
  record Phone(String value) implements Address {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    public Phone {
      if (!E164.matcher(value).matches()) {
        throw new IllegalArgumentException(
            "a phone number begins with + and the country code and has 7 to 15 digits");
      }
    }

    public static boolean isPhone(String text) {
      return E164.matcher(text).matches();
    }

    /// Meta writes numbers in webhooks without the `+`.
    public static Phone ofWebhook(String digits) {
      return new Phone(digits.startsWith("+") ? digits : "+" + digits);
    }

    @Override
    public String toString() {
      return "Phone[•••]";
    }
  }

  /// Meta's business-scoped user id (BSUID), `CC.` and up to 128 letters and digits, for people who
  /// show no number.
  record UserId(String value) implements Address {
    private static final Pattern BSUID = Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}");

    public UserId {
      if (!BSUID.matcher(value).matches()) {
        throw new IllegalArgumentException("not a business-scoped user id");
      }
    }

    public static boolean isUserId(String text) {
      return BSUID.matcher(text).matches();
    }

    /// Whether it stands for the owner of several accounts and not for one of them.
    public boolean namesOwner() {
      return value.startsWith("ENT.", 3);
    }

    @Override
    public String toString() {
      return "UserId[•••]";
    }
  }

  static Address parse(String value) {
    return UserId.isUserId(value) ? new UserId(value) : new Phone(value);
  }
}
