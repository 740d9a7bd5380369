/// The Redis that the service stands on: an embedded real server where none is configured, and the
/// check that the server loses nothing. Internal to `shared`.
@NullMarked
package id.rangkul.shared.redis;

import org.jspecify.annotations.NullMarked;
