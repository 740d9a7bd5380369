package id.rangkul.dialog;

/// Where a step stands: its file and line for the editor, its dialog and name for the engine.
record Spot(String file, int line, String dialog, String step) {

  String key() {
    return dialog + "/" + step;
  }
}
