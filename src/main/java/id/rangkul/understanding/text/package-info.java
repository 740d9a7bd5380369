/// Turns what somebody typed into words that rules and models can compare, without losing where
/// each word stood.
///
/// It promises that every token knows its place in the raw text, so evidence is always quoted as it
/// was written, and that no spelling becomes a more alarming word unless that spelling is listed in
/// `nlp-models/lexicon/spelling.tsv`.
@NullMarked
package id.rangkul.understanding.text;

import org.jspecify.annotations.NullMarked;
