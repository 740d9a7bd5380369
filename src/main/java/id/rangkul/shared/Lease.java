package id.rangkul.shared;

/// The right to write in the name of a lane: `token` is what the lease key must hold at the moment
/// of the commit.
public record Lease(Key key, String token) {}
