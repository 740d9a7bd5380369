package id.rangkul.conversation;

import id.rangkul.escalation.rules.Roster;
import id.rangkul.shared.CaseId;
import id.rangkul.shared.Party;
import id.rangkul.shared.Sensitive;
import java.util.Optional;

/// What an alert is about, as far as the desk must know it.
///
/// @param called how the worker knows the writer
/// @param callBack where the writer can be reached
record Concern(
    Party writer, CaseId ofCase, Roster roster, String called, Optional<Sensitive> callBack) {}
