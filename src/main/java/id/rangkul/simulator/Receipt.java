package id.rangkul.simulator;

/// Hears what became of a webhook.
interface Receipt {
  /// Where nobody needs to know.
  Receipt NONE =
      new Receipt() {
        @Override
        public void accepted() {}

        @Override
        public void refused(int attempts) {}

        @Override
        public void givenUp() {}
      };

  void accepted();

  /// Not answered with 200 yet; tried so many times.
  void refused(int attempts);

  void givenUp();
}
