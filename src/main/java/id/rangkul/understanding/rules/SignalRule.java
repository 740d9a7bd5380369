package id.rangkul.understanding.rules;

import id.rangkul.understanding.InactiveReason;
import id.rangkul.understanding.Role;
import id.rangkul.understanding.Severity;
import id.rangkul.understanding.Signal;
import id.rangkul.understanding.Who;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One rule of a signal file.
///
/// `needs` are patterns of which one must stand somewhere in the message, `unless` patterns of
/// which none may stand in it; `reason` and `about` are set where the words themselves say so.
record SignalRule(
    String id,
    Signal signal,
    Severity severity,
    Strength strength,
    List<Pattern> patterns,
    List<Pattern> needs,
    List<Pattern> unless,
    Set<Role> roles,
    Optional<Who> about,
    Optional<InactiveReason> reason) {}
