package id.rangkul.whatsapp;

import static id.rangkul.whatsapp.OutgoingLimits.require;
import static id.rangkul.whatsapp.OutgoingLimits.requireDistinct;
import static id.rangkul.whatsapp.OutgoingLimits.requireFrame;
import static id.rangkul.whatsapp.OutgoingLimits.requireHttps;
import static id.rangkul.whatsapp.OutgoingLimits.requireLength;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.Wamid;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A message as we want it sent. One that Meta would refuse for its form cannot be made: see
/// [OutgoingLimits].
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Outgoing {
  /// A message in our own words; only inside the customer-service window.
  sealed interface FreeForm extends Outgoing {
    /// The same, shown under the message that it answers.
    default InReplyTo inReplyTo(Wamid wamid) {
      return new InReplyTo(wamid, this);
    }
  }

  /// A message that quotes another one of the same chat, ours or theirs.
  record InReplyTo(Wamid wamid, FreeForm message) implements Outgoing {}

  record Text(Sensitive body) implements FreeForm {
    public Text {
      requireLength(body, OutgoingLimits.MAX_TEXT, "the body of a text");
    }
  }

  /// Text with one to three reply buttons.
  record Buttons(
      Sensitive body, List<Button> buttons, Optional<Sensitive> header, Optional<Sensitive> footer)
      implements FreeForm {
    public Buttons {
      requireFrame(body, header, footer);
      buttons = List.copyOf(buttons);
      require(
          !buttons.isEmpty() && buttons.size() <= OutgoingLimits.MAX_BUTTONS,
          "a message has 1 to " + OutgoingLimits.MAX_BUTTONS + " buttons");
      requireDistinct(buttons.stream(), Button::id, "buttons need different ids");
      requireDistinct(buttons.stream(), Button::title, "buttons need different titles");
    }

    public Buttons(Sensitive body, List<Button> buttons) {
      this(body, buttons, Optional.empty(), Optional.empty());
    }
  }

  /// A reply button: `id` comes back when it is pressed, `title` is what the person reads.
  record Button(String id, String title) {
    public Button {
      requireLength(id, OutgoingLimits.MAX_BUTTON_ID, "a button's id");
      requireLength(title, OutgoingLimits.MAX_BUTTON_TITLE, "a button's title");
    }
  }

  /// Text with a button that opens a list of up to ten rows to choose one from.
  record ListMessage(
      Sensitive body,
      String buttonLabel,
      List<Section> sections,
      Optional<Sensitive> header,
      Optional<Sensitive> footer)
      implements FreeForm {
    public ListMessage {
      requireFrame(body, header, footer);
      requireLength(buttonLabel, OutgoingLimits.MAX_BUTTON_TITLE, "a list's button");
      sections = List.copyOf(sections);
      List<Row> rows = sections.stream().flatMap(it -> it.rows().stream()).toList();
      require(
          !rows.isEmpty() && rows.size() <= OutgoingLimits.MAX_LIST_ROWS,
          "a list has 1 to " + OutgoingLimits.MAX_LIST_ROWS + " rows in all");
      requireDistinct(rows.stream(), Row::id, "rows need different ids");
      require(
          sections.size() == 1 || sections.stream().allMatch(it -> it.title().isPresent()),
          "each of several sections needs a title");
    }

    public ListMessage(Sensitive body, String buttonLabel, List<Section> sections) {
      this(body, buttonLabel, sections, Optional.empty(), Optional.empty());
    }
  }

  /// Rows of a list under a title, which the only section of a list may lack.
  record Section(Optional<String> title, List<Row> rows) {
    public Section {
      title.ifPresent(
          it -> requireLength(it, OutgoingLimits.MAX_SECTION_TITLE, "a section's title"));
      rows = List.copyOf(rows);
      require(!rows.isEmpty(), "a section has rows");
    }
  }

  /// A row of a list: `id` comes back when it is chosen.
  record Row(String id, String title, Optional<String> description) {
    public Row {
      requireLength(id, OutgoingLimits.MAX_ROW_ID, "a row's id");
      requireLength(title, OutgoingLimits.MAX_ROW_TITLE, "a row's title");
      description.ifPresent(
          it -> requireLength(it, OutgoingLimits.MAX_ROW_DESCRIPTION, "a row's description"));
    }
  }

  /// Text with a button that opens a web page.
  record CtaUrl(
      Sensitive body,
      String label,
      Sensitive url,
      Optional<Sensitive> header,
      Optional<Sensitive> footer)
      implements FreeForm {
    public CtaUrl {
      requireFrame(body, header, footer);
      requireLength(label, OutgoingLimits.MAX_BUTTON_TITLE, "a link's label");
      requireHttps(url, "a link");
    }

    public CtaUrl(Sensitive body, String label, Sensitive url) {
      this(body, label, url, Optional.empty(), Optional.empty());
    }
  }

  /// Text with WhatsApp's own button to send a place on the map.
  record LocationRequest(Sensitive body) implements FreeForm {
    public LocationRequest {
      requireFrame(body, Optional.empty(), Optional.empty());
    }
  }

  /// Text with WhatsApp's own button to share the phone number, for people who show none; it comes
  /// back as a contact card.
  record ContactRequest(Sensitive body) implements FreeForm {
    public ContactRequest {
      requireFrame(body, Optional.empty(), Optional.empty());
    }
  }

  /// A file. Sound and stickers have no caption, only a document has a name.
  record Media(
      Kind kind, MediaSource source, Optional<Sensitive> caption, Optional<Sensitive> fileName)
      implements FreeForm {
    private static final Set<Kind> WITHOUT_CAPTION = EnumSet.of(Kind.AUDIO, Kind.STICKER);

    /// How WhatsApp shows a file.
    public enum Kind {
      IMAGE,
      AUDIO,
      VIDEO,
      DOCUMENT,
      STICKER
    }

    public Media {
      requireLength(caption, OutgoingLimits.MAX_CAPTION, "a caption");
      require(
          caption.isEmpty() || !WITHOUT_CAPTION.contains(kind),
          "sound and stickers have no caption");
      requireLength(fileName, OutgoingLimits.MAX_FILE_NAME, "a file's name");
      require(fileName.isEmpty() || kind == Kind.DOCUMENT, "only a document has a name");
    }

    public Media(Kind kind, MediaSource source) {
      this(kind, source, Optional.empty(), Optional.empty());
    }
  }

  /// An emoji put on a message; an empty one takes it back.
  record Reaction(Wamid wamid, String emoji) implements Outgoing {
    public Reaction {
      require(
          emoji.isEmpty() || (!emoji.isBlank() && emoji.length() <= OutgoingLimits.MAX_EMOJI),
          "a reaction is one emoji or none");
    }
  }

  /// A template that Meta has approved; may open a conversation. Either `parameters` fill the
  /// body's `{{1}}`, `{{2}}` … in order, or `named` fill its `{{words}}`. `buttonPayloads` belong
  /// to its quick replies, which come before any other button; `urlSuffix` completes the address of
  /// the button that follows them.
  record Template(
      String name,
      String language,
      List<Sensitive> parameters,
      List<String> buttonPayloads,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<Named> named,
      Optional<TemplateHeader> header,
      Optional<Sensitive> urlSuffix)
      implements Outgoing {
    /// What fills the place of a name.
    public record Named(String name, Sensitive text) {
      public Named {
        OutgoingLimits.requireParameterName(name);
        OutgoingLimits.requireParameter(text);
      }
    }

    public Template {
      OutgoingLimits.requireTemplateName(name, language);
      parameters = List.copyOf(parameters);
      named = List.copyOf(named);
      requireParameters(parameters, named);
      buttonPayloads = List.copyOf(buttonPayloads);
      require(
          buttonPayloads.size() + urlSuffix.stream().count() <= OutgoingLimits.MAX_TEMPLATE_BUTTONS,
          "a template has at most " + OutgoingLimits.MAX_TEMPLATE_BUTTONS + " buttons");
      buttonPayloads.forEach(
          it -> requireLength(it, OutgoingLimits.MAX_BUTTON_ID, "a quick reply's payload"));
      requireLength(urlSuffix, OutgoingLimits.MAX_URL, "the end of a button's address");
    }

    /// With parameters in order.
    public Template(
        String name, String language, List<Sensitive> parameters, List<String> buttonPayloads) {
      this(
          name,
          language,
          parameters,
          buttonPayloads,
          List.of(),
          Optional.empty(),
          Optional.empty());
    }

    /// With parameters by name.
    public static Template named(
        String name, String language, List<Named> named, List<String> buttonPayloads) {
      return new Template(
          name, language, List.of(), buttonPayloads, named, Optional.empty(), Optional.empty());
    }

    public Template withHeader(TemplateHeader filled) {
      return new Template(
          name, language, parameters, buttonPayloads, named, Optional.of(filled), urlSuffix);
    }

    public Template withUrlSuffix(Sensitive suffix) {
      return new Template(
          name, language, parameters, buttonPayloads, named, header, Optional.of(suffix));
    }

    private static void requireParameters(List<Sensitive> parameters, List<Named> named) {
      require(parameters.isEmpty() || named.isEmpty(), "parameters go in order or by name");
      requireDistinct(named.stream(), Named::name, "parameters need different names");
      parameters.forEach(OutgoingLimits::requireParameter);
      int length =
          Stream.concat(parameters.stream(), named.stream().map(Named::text))
              .mapToInt(it -> it.clear().length())
              .sum();
      require(
          length <= OutgoingLimits.MAX_TEMPLATE_PARAMETERS,
          "a template's parameters have at most "
              + OutgoingLimits.MAX_TEMPLATE_PARAMETERS
              + " characters in all");
    }
  }
}
