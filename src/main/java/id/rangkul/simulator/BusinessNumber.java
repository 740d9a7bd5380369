package id.rangkul.simulator;

/// The WhatsApp number that the phones chat with, as webhooks name it.
record BusinessNumber(String accountId, String phoneNumberId, String displayPhoneNumber) {}
