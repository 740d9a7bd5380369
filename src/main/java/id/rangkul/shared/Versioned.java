package id.rangkul.shared;

import java.util.function.UnaryOperator;

/// A record with the version it was read at. Version 0 means that it was not there.
public record Versioned<T>(long version, T record) {
  public Versioned<T> with(UnaryOperator<T> change) {
    return new Versioned<>(version, change.apply(record));
  }
}
