package id.rangkul.cases;

import id.rangkul.shared.Address;
import id.rangkul.shared.CaseId;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.ContactId;
import id.rangkul.shared.Mistake;
import id.rangkul.shared.Sensitive;
import id.rangkul.shared.StaffId;
import id.rangkul.shared.YamlNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads the YAML that `import` takes, and finds every mistake in it. Nothing is imported while
/// there is one.
public final class CentreFileReader {
  private static final Set<String> LANGUAGES =
      Set.of("id", "jv", "su", "mad", "bjn", "min", "ms", "en");

  private final List<Mistake> mistakes = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, Integer> staffPhones = new HashMap<>();
  private final Map<StaffId, StaffRole> staffRoles = new HashMap<>();

  private CentreFileReader() {}

  /// The file's content, or what is wrong with it.
  public sealed interface Read {
    record Sound(CentreFile file) implements Read {}

    record Faulty(List<Mistake> mistakes) implements Read {
      public Faulty {
        mistakes = List.copyOf(mistakes);
      }
    }
  }

  public static Read read(String fileName, String text) {
    CentreFileReader reader = new CentreFileReader();
    Optional<CentreFile> file =
        YamlNode.parse(fileName, text, reader.mistakes).flatMap(reader::file);
    return file.isPresent() && reader.mistakes.isEmpty()
        ? new Read.Sound(file.get())
        : new Read.Faulty(reader.mistakes);
  }

  private Optional<CentreFile> file(YamlNode root) {
    var fields = root.fields(ordered("centre", "staff", "cases"));
    Optional<Centre> centre = required(root, fields, "centre").flatMap(this::centre);
    List<Staff> staff = new ArrayList<>();
    items(root, fields, "staff").forEach(one -> staff(one).ifPresent(staff::add));
    List<CaseFile> cases = new ArrayList<>();
    List<Contact> contacts = new ArrayList<>();
    if (fields.containsKey("cases")) {
      items(root, fields, "cases").forEach(one -> caseFile(one, contacts).ifPresent(cases::add));
    }
    return centre.map(c -> new CentreFile(c, staff, cases, contacts));
  }

  private Optional<Centre> centre(YamlNode node) {
    var fields = node.fields(ordered("id", "name", "timezone", "phone_number_id", "contact"));
    var id = value(node, fields, "id", CentreId::new, ID);
    var name = value(node, fields, "name", Function.identity(), "a text");
    var zone = value(node, fields, "timezone", ZoneId::of, "a time zone such as Asia/Jakarta");
    var number =
        value(
            node,
            fields,
            "phone_number_id",
            CentreFileReader::digits,
            "Meta's id of the number, digits only");
    var contact = optional(fields, "contact", Function.<String>identity(), "a text");
    return all(id, name, zone, number)
        ? Optional.of(new Centre(id.get(), name.get(), zone.get(), number.get(), contact))
        : Optional.empty();
  }

  private Optional<Staff> staff(YamlNode node) {
    var fields = node.fields(ordered("id", "name", "call", "role", "phone", "email"));
    var id = unique(node, value(node, fields, "id", StaffId::new, ID), "staff");
    var name = value(node, fields, "name", Sensitive::new, "a text");
    var role = value(node, fields, "role", code(StaffRole.class), codes(StaffRole.class));
    var phone = phone(node, fields);
    phone.ifPresent(number -> ofStaff(node, number));
    var email = optional(fields, "email", Sensitive::new, "an e-mail address");
    if (!all(id, name, role, phone)) {
      return Optional.empty();
    }
    staffRoles.put(id.get(), role.get());
    Sensitive call = optional(fields, "call", Sensitive::new, "a text").orElse(name.get());
    return Optional.of(new Staff(id.get(), name.get(), call, role.get(), phone.get(), email));
  }

  private Optional<CaseFile> caseFile(YamlNode node, List<Contact> contacts) {
    var fields = node.fields(ordered("id", "cluster", "discharged_on", "worker", "contacts"));
    var id = unique(node, value(node, fields, "id", CentreFileReader::caseId, CASE_ID), "case");
    var cluster = value(node, fields, "cluster", code(Cluster.class), codes(Cluster.class));
    var discharged = value(node, fields, "discharged_on", LocalDate::parse, DATE);
    var worker = worker(node, fields);
    List<Contact> own = new ArrayList<>();
    for (YamlNode one : items(node, fields, "contacts")) {
      contact(one, id.orElse(new CaseId("unknown"))).ifPresent(own::add);
    }
    contacts.addAll(own);
    return all(id, cluster, discharged, worker)
        ? Optional.of(
            new CaseFile(
                id.get(),
                cluster.get(),
                discharged.get(),
                worker.get(),
                own.stream().map(Contact::id).toList()))
        : Optional.empty();
  }

  private Optional<StaffId> worker(YamlNode node, Map<String, YamlNode> fields) {
    Optional<StaffId> worker = value(node, fields, "worker", StaffId::new, ID);
    if (worker.isPresent() && !staffRoles.containsKey(worker.get())) {
      required(node, fields, "worker")
          .ifPresent(one -> one.mistake("no member of staff has this id"));
    }
    return worker;
  }

  private Optional<Contact> contact(YamlNode node, CaseId ofCase) {
    var fields =
        node.fields(
            ordered(
                "id",
                "role",
                "relation",
                "name",
                "call",
                "phone",
                "user_id",
                "username",
                "language",
                "consent"));
    var id = unique(node, value(node, fields, "id", ContactId::new, ID), "contact");
    var role = value(node, fields, "role", code(ContactRole.class), codes(ContactRole.class));
    var name = value(node, fields, "name", Sensitive::new, "a text");
    Optional<Addresses> addresses = addresses(node, fields);
    var language = optional(fields, "language", oneOf(LANGUAGES), "one of " + LANGUAGES);
    var relation = optional(fields, "relation", Function.<String>identity(), "a text");
    Optional<ConsentOnFile> consent =
        Optional.ofNullable(fields.get("consent")).flatMap(this::consent);
    if (!all(id, role, name, addresses)) {
      return Optional.empty();
    }
    Sensitive call = optional(fields, "call", Sensitive::new, "a text").orElse(name.get());
    return Optional.of(
        new Contact(
            id.get(),
            ofCase,
            role.get(),
            relation,
            name.get(),
            call,
            addresses.get(),
            addresses.get(),
            Optional.empty(),
            language.orElse("id"),
            consent));
  }

  /// A number, or the user id of somebody who shows none.
  private Optional<Addresses> addresses(YamlNode node, Map<String, YamlNode> fields) {
    boolean hidden = fields.containsKey("user_id") && !fields.containsKey("phone");
    Optional<Sensitive> phone = hidden ? Optional.empty() : phone(node, fields);
    phone.ifPresent(number -> notOfStaff(node, number));
    Optional<Sensitive> userId = optional(fields, "user_id", CentreFileReader::userId, USER_ID);
    Optional<Sensitive> username = optional(fields, "username", Sensitive::new, "a text");
    return phone.isPresent() || userId.isPresent()
        ? Optional.of(new Addresses(phone, userId, Optional.empty(), username))
        : Optional.empty();
  }

  private Optional<ConsentOnFile> consent(YamlNode node) {
    var fields = node.fields(ordered("given_on", "how", "purposes"));
    var givenOn = value(node, fields, "given_on", LocalDate::parse, DATE);
    var how = value(node, fields, "how", Function.<String>identity(), "a text");
    List<ConsentOnFile.Purpose> purposes = new ArrayList<>();
    for (YamlNode one : items(node, fields, "purposes")) {
      one.value(code(ConsentOnFile.Purpose.class), codes(ConsentOnFile.Purpose.class))
          .ifPresent(purposes::add);
    }
    return all(givenOn, how)
        ? Optional.of(new ConsentOnFile(givenOn.get(), how.get(), purposes))
        : Optional.empty();
  }

  private static final String ID = "an id of 1 to 64 letters, digits, '_', '.' or '-'";
  private static final String CASE_ID = ID + ", and not " + CaseId.STRANGERS;
  private static final String DATE = "a date such as 2026-11-20";
  private static final String USER_ID = "WhatsApp's user id, such as ID.1A2b3C";

  private Optional<Sensitive> phone(YamlNode node, Map<String, YamlNode> fields) {
    Optional<String> phone =
        value(
            node,
            fields,
            "phone",
            text -> new Address.Phone(text).value(),
            "a phone number with country code, in quotes: \"+62…\"");
    return phone.map(Sensitive::new);
  }

  private void ofStaff(YamlNode node, Sensitive phone) {
    Integer before = staffPhones.putIfAbsent(phone.clear(), node.line());
    if (before != null) {
      node.mistake("has the same phone number as line " + before);
    }
  }

  /// Contacts may share a phone with one another; staff reads what is not for them.
  private void notOfStaff(YamlNode node, Sensitive phone) {
    Integer before = staffPhones.get(phone.clear());
    if (before != null) {
      node.mistake("has the same phone number as line " + before);
    }
  }

  private static CaseId caseId(String text) {
    CaseId id = new CaseId(text);
    if (id.equals(CaseId.STRANGERS)) {
      throw new IllegalArgumentException("stands for strangers");
    }
    return id;
  }

  private static Sensitive userId(String text) {
    return new Sensitive(new Address.UserId(text).value());
  }

  private <T> Optional<T> unique(YamlNode node, Optional<T> id, String kind) {
    if (id.isPresent()) {
      Integer before = ids.putIfAbsent(kind + ' ' + id.get(), node.line());
      if (before != null) {
        node.mistake("this " + kind + " id is used already in line " + before);
      }
    }
    return id;
  }

  private static Optional<YamlNode> required(
      YamlNode parent, Map<String, YamlNode> fields, String name) {
    Optional<YamlNode> field = Optional.ofNullable(fields.get(name));
    if (field.isEmpty()) {
      parent.mistake("'" + name + "' is missing");
    }
    return field;
  }

  private static List<YamlNode> items(YamlNode parent, Map<String, YamlNode> fields, String name) {
    return required(parent, fields, name).map(YamlNode::items).orElse(List.of());
  }

  private static <T> Optional<T> value(
      YamlNode parent,
      Map<String, YamlNode> fields,
      String name,
      Function<String, T> reader,
      String expected) {
    return required(parent, fields, name).flatMap(node -> node.value(reader, expected));
  }

  private static <T> Optional<T> optional(
      Map<String, YamlNode> fields, String name, Function<String, T> reader, String expected) {
    return Optional.ofNullable(fields.get(name)).flatMap(node -> node.value(reader, expected));
  }

  private static String digits(String text) {
    if (!text.matches("[0-9]{1,32}")) {
      throw new IllegalArgumentException("not digits");
    }
    return text;
  }

  private static Function<String, String> oneOf(Set<String> allowed) {
    return text -> {
      if (!allowed.contains(text)) {
        throw new IllegalArgumentException("not one of the codes");
      }
      return text;
    };
  }

  /// Codes are written in lower case in files.
  private static <E extends Enum<E>> Function<String, E> code(Class<E> type) {
    return text -> {
      if (!text.equals(text.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("codes are in lower case");
      }
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    };
  }

  private static <E extends Enum<E>> String codes(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(one -> one.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", ", "one of ", ""));
  }

  private static Set<String> ordered(String... names) {
    return new LinkedHashSet<>(List.of(names));
  }

  private static boolean all(Optional<?>... parts) {
    return Arrays.stream(parts).allMatch(Optional::isPresent);
  }
}
