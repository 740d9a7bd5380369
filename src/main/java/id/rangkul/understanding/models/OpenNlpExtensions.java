package id.rangkul.understanding.models;

import opennlp.tools.util.ext.ExtensionLoader;

/// OpenNLP loads feature generators only from packages on its allow-list; this puts ours there.
final class OpenNlpExtensions {
  private OpenNlpExtensions() {}

  static void allow() {
    ExtensionLoader.registerAllowedPackage(OpenNlpExtensions.class.getPackageName());
  }
}
