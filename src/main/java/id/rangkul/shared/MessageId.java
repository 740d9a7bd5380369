package id.rangkul.shared;

/// Names a message of ours before Meta has named it; Meta returns it in statuses as
/// `biz_opaque_callback_data`.
public record MessageId(String value) {
  public MessageId {
    Names.requireName(value, "MessageId");
  }

  @Override
  public String toString() {
    return value;
  }
}
