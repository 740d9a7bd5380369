package id.rangkul.whatsapp;

import id.rangkul.shared.Sensitive;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What Meta takes at most, and the checks that keep to it. Lengths are counted in UTF-16 units,
/// which is never less than Meta counts. A refusal names the part, never its text.
public final class OutgoingLimits {
  public static final int MAX_TEXT = 4096;
  public static final int MAX_INTERACTIVE_BODY = 1024;
  public static final int MAX_HEADER = 60;
  public static final int MAX_FOOTER = 60;
  public static final int MAX_BUTTONS = 3;
  public static final int MAX_BUTTON_TITLE = 20;
  public static final int MAX_BUTTON_ID = 256;
  public static final int MAX_LIST_ROWS = 10;
  public static final int MAX_ROW_ID = 200;
  public static final int MAX_ROW_TITLE = 24;
  public static final int MAX_ROW_DESCRIPTION = 72;
  public static final int MAX_SECTION_TITLE = 24;
  public static final int MAX_CAPTION = 1024;
  public static final int MAX_FILE_NAME = 240;
  public static final int MAX_URL = 2000;
  public static final int MAX_MEDIA_ID = 128;
  public static final int MAX_EMOJI = 32;
  public static final int MAX_TEMPLATE_NAME = 512;

  /// All parameters of a template together; the rest of its body counts too, but only Meta knows
  /// it.
  public static final int MAX_TEMPLATE_PARAMETERS = 1024;

  public static final int MAX_TEMPLATE_BUTTONS = 10;

  private static final Pattern NAME = Pattern.compile("[a-z0-9_]+");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");
  private static final Pattern UNWANTED_SPACE = Pattern.compile("[\\n\\r\\t]| {5}");

  private OutgoingLimits() {}

  static void requireLength(Sensitive text, int most, String what) {
    requireLength(text.clear(), most, what);
  }

  static void requireLength(Optional<Sensitive> text, int most, String what) {
    text.ifPresent(it -> requireLength(it, most, what));
  }

  static void requireLength(String text, int most, String what) {
    require(
        !text.isBlank() && text.length() <= most,
        what + " has 1 to " + most + " characters, not all blank");
  }

  static <T> void requireDistinct(Stream<T> things, Function<T, String> part, String message) {
    List<String> parts = things.map(part).toList();
    require(new HashSet<>(parts).size() == parts.size(), message);
  }

  /// Body, header and footer of an interactive message.
  static void requireFrame(Sensitive body, Optional<Sensitive> header, Optional<Sensitive> footer) {
    requireLength(body, MAX_INTERACTIVE_BODY, "the body of an interactive message");
    requireLength(header, MAX_HEADER, "a header");
    require(
        header.stream().noneMatch(it -> it.clear().contains("\n")), "a header has no line break");
    requireLength(footer, MAX_FOOTER, "a footer");
  }

  static void requireHttps(Sensitive url, String what) {
    requireLength(url, MAX_URL, what);
    require(isHttps(url.clear()), what + " is a complete https URL");
  }

  static void requireTemplateName(String name, String language) {
    requireLength(name, MAX_TEMPLATE_NAME, "the name of a template");
    require(NAME.matcher(name).matches(), "a template's name has only a-z, 0-9 and '_'");
    require(LANGUAGE.matcher(language).matches(), "a template's language looks like id or en_US");
  }

  static void requireParameterName(String name) {
    require(NAME.matcher(name).matches(), "a parameter's name has only a-z, 0-9 and '_'");
  }

  /// A parameter of a template.
  static void requireParameter(Sensitive parameter) {
    requireLength(parameter, MAX_TEMPLATE_PARAMETERS, "a template's parameter");
    require(
        !UNWANTED_SPACE.matcher(parameter.clear()).find(),
        "a template's parameter has no line break, tab or more than 4 spaces in a row");
  }

  static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  private static boolean isHttps(String url) {
    try {
      URI uri = new URI(url);
      return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
