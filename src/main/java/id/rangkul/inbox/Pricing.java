package id.rangkul.inbox;

/// What Meta charges for a message: whether it does, and as what, such as `utility` or `service`.
public record Pricing(boolean billable, String category) {}
