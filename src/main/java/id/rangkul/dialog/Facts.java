package id.rangkul.dialog;

import id.rangkul.understanding.Role;
import java.time.ZoneId;

/// What the engine may know of the person it talks to.
///
/// @param call how the person is called, form of address included: "Ibu Sri"
/// @param language the language to be spoken to in, as `id`, `jv` or `su`
/// @param centre the name of the centre
/// @param worker how the assigned worker is called: "Bu Rina"
/// @param client how the former beneficiary is called: "Mas Budi"
/// @param consentOnFile whether consent to be written to was given on paper or otherwise outside
///   the chat
/// @param zone where the person lives
/// @param openAlert whether an alert about the person waits for somebody to take it up
public record Facts(
    String call,
    Role role,
    String language,
    String centre,
    String worker,
    String client,
    boolean consentOnFile,
    ZoneId zone,
    boolean openAlert) {

  /// What may be known of somebody about whom no alert is open.
  public Facts(
      String call,
      Role role,
      String language,
      String centre,
      String worker,
      String client,
      boolean consentOnFile,
      ZoneId zone) {
    this(call, role, language, centre, worker, client, consentOnFile, zone, false);
  }

  public Facts withOpenAlert(boolean open) {
    return new Facts(call, role, language, centre, worker, client, consentOnFile, zone, open);
  }
}
