package id.rangkul.whatsapp;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells the person who starts the service which variables are missing and where their values are
/// found.
final class MissingSettingsAnalyzer extends AbstractFailureAnalyzer<MissingSettings> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, MissingSettings cause) {
    String action =
        cause.settings().stream()
            .map(it -> "  " + it.name() + ": " + it.whereToFind())
            .collect(
                Collectors.joining(
                    "\n",
                    "Set these environment variables:\n",
                    "\nOr set RANGKUL_DEMO=true to try the service without WhatsApp."));
    return new FailureAnalysis(
        "WhatsApp is not connected: " + cause.getMessage() + ".", action, cause);
  }
}
