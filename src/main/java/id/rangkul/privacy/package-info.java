/// Privacy keeps what is told to the service from eyes that it is not meant for: it seals personal
/// fields before they reach Redis and hashes what has to be looked up.
///
/// It promises that a stored field opens only with the centre's keyset and only at the place it was
/// sealed for. Redis key: `rangkul:{@directory}:lookup-key` string, the key of the look-up hash,
/// itself sealed with the keyset.
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package id.rangkul.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
