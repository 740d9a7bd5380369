package id.rangkul.shared;

/// The service must not start like this: what is wrong, and what to do about it.
public final class StartRefused extends RuntimeException {
  /// `EX_CONFIG` of sysexits: something is configured in a wrong way.
  public static final int EXIT_CODE = 78;

  private final String whatToDo;

  public StartRefused(String whatIsWrong, String whatToDo) {
    super(whatIsWrong);
    this.whatToDo = whatToDo;
  }

  public StartRefused(String whatIsWrong, String whatToDo, Throwable cause) {
    super(whatIsWrong, cause);
    this.whatToDo = whatToDo;
  }

  public String whatToDo() {
    return whatToDo;
  }
}
