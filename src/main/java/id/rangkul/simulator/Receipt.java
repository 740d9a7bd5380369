package id.rangkul.simulator;

/// Hears what became of a webhook.
interface Receipt {
  void accepted();

  /// Not answered with 200 yet; tried so many times.
  void refused(int attempts);

  void givenUp();
}
