package id.rangkul.understanding.rules;

import id.rangkul.understanding.Signal;
import java.util.List;

/// The rules of one signal: what raises it, what ends it, and whether one can deny it with a plain
/// "nggak".
record SignalRules(
    Signal signal, List<SignalRule> rules, List<Pattern> resolved, List<Pattern> figurative) {}
