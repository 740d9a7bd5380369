package id.rangkul.simulator;

/// A WhatsApp number of the service, as webhooks name it.
///
/// @param accountId Meta's id of the WhatsApp Business account
/// @param phoneNumberId Meta's id of the number
/// @param name what stands over the chats with it
record BusinessNumber(
    String accountId, String phoneNumberId, String displayPhoneNumber, String name)
    implements Registered {}
