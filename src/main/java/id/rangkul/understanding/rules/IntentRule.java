package id.rangkul.understanding.rules;

import id.rangkul.understanding.Intent;
import java.util.List;

/// Wordings that leave no doubt what the writer wants.
record IntentRule(Intent intent, List<Pattern> patterns) {}
