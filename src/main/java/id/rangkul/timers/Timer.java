package id.rangkul.timers;

import java.time.Instant;

/// Something that becomes due.
///
/// @param id deterministic, `<kind>:<subject>:<what>`, so that setting it twice is setting it once
/// @param kind what is to happen, for whoever handles it
/// @param subject what it is about; decides the lane
/// @param version of what it was set for; where that has moved on, the timer does nothing
public record Timer(String id, String kind, String subject, long version, Instant due) {}
