package id.rangkul.simulator;

/// A phone that the demo shows. The page lays the first three side by side; later ones appear as
/// soon as they have a message.
///
/// @param phone in E.164 with its `+`
/// @param role `family`, `client`, `worker` or `supervisor`; any other word is shown as it stands
/// @param avatarLetters one or two letters for the picture
public record DemoPhone(String phone, String name, String role, String avatarLetters) {
  @Override
  public String toString() {
    return "DemoPhone[" + role + "]";
  }
}
