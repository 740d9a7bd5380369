package id.rangkul.shared;

import java.util.regex.Pattern;

/// What an id may look like: it becomes part of Redis keys, button payloads and logs.
public final class Names {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

  private Names() {}

  public static boolean isName(String value) {
    return NAME.matcher(value).matches();
  }

  static void requireName(String value, String kind) {
    if (!isName(value)) {
      throw new IllegalArgumentException(
          kind
              + " must be 1 to 64 letters, digits, '_', '.' or '-', beginning with a letter or digit");
    }
  }
}
