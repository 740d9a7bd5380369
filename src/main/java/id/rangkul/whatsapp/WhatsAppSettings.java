package id.rangkul.whatsapp;

import java.net.URI;
import java.util.Optional;

/// How this service reaches WhatsApp and how WhatsApp proves itself to it. Complete: a service that
/// lacks a secret does not start. `phoneNumberId` and `businessAccountId` are Meta's ids of our
/// number and account.
public record WhatsAppSettings(
    URI graphUrl,
    String apiVersion,
    String accessToken,
    String appSecret,
    String verifyToken,
    Optional<String> phoneNumberId,
    Optional<String> businessAccountId) {

  @Override
  public String toString() {
    return "WhatsAppSettings[graphUrl="
        + graphUrl
        + ", apiVersion="
        + apiVersion
        + ", phoneNumberId="
        + phoneNumberId.orElse("none")
        + ", businessAccountId="
        + businessAccountId.orElse("none")
        + ", accessToken=•••, appSecret=•••, verifyToken=•••]";
  }
}
