/// The benchmark, `mvn -Pbench verify`: starts the packaged service as its own process, plays Meta
/// on both sides of it, and prints what it has measured beside what must be reached.
///
/// It shares the machine's cores with what it measures, hence raw sockets, ready-made payloads and
/// no JSON parsing on the hot path. Load at a rate is an open loop: a request is due by the clock,
/// and its time counts from when it was due, so a slow service cannot hide behind requests that it
/// kept from being sent.
@NullMarked
package id.rangkul.bench;

import org.jspecify.annotations.NullMarked;
