package id.rangkul.dialog;

/// A template message that opens a conversation although the customer-service window is closed.
public record AskTemplate(TemplateUse template, Purpose purpose) implements Effect {}
