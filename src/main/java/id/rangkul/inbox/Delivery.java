package id.rangkul.inbox;

import java.util.List;

/// Everything of one webhook POST that belongs to one WhatsApp number of ours; `phoneNumberId` is
/// Meta's id of it.
public record Delivery(String phoneNumberId, List<Incoming> incoming) {
  public Delivery {
    incoming = List.copyOf(incoming);
  }
}
