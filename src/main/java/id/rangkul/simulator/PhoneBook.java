package id.rangkul.simulator;

import java.util.List;
import java.util.Optional;

/// The phones that the demo names.
record PhoneBook(List<DemoPhone> phones) {
  PhoneBook {
    phones = List.copyOf(phones);
  }

  Optional<DemoPhone> find(String phone) {
    return phones.stream().filter(listed -> listed.phone().equals(phone)).findFirst();
  }

  /// How the person behind a phone calls herself on WhatsApp; a phone that nobody named shows its
  /// number.
  String profileName(String phone) {
    return find(phone).map(DemoPhone::name).orElse(phone);
  }
}
