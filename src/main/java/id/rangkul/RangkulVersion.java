package id.rangkul;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// Tells the version that the jar was built as.
final class RangkulVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = RangkulVersion.class.getPackage().getImplementationVersion();
    return new String[] {"rangkul " + Objects.requireNonNullElse(version, "(not packaged)")};
  }
}
