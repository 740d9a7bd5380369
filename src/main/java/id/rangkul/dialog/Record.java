package id.rangkul.dialog;

import java.util.Map;

/// A line for the timeline of the case; `details` may hold the person's own words.
@SuppressWarnings("JavaLangClash") // the field's word for it; java.lang.Record is never named here
public record Record(RecordKind kind, Map<String, String> details) implements Effect {

  public Record {
    details = Map.copyOf(details);
  }
}
