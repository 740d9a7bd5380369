package id.rangkul.dialog;

/// Something that a decision asks the shell to do.
public sealed interface Effect
    permits Say, AskTemplate, RaiseAlert, PutBeforeWorker, Record, StaySilent, LoseAddress {}
