/// The declarative part of understanding: rule files under `nlp-models/rules/`, one automaton that
/// finds their words, and the scope that decides whom a mention is about and whether it counts.
///
/// It promises that a broken rule file stops the load with file, line and reason, and that every
/// mention names its rule.
@NullMarked
package id.rangkul.understanding.rules;

import org.jspecify.annotations.NullMarked;
