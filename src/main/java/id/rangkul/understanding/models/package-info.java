/// The learnt part of understanding: OpenNLP document categorizers, trained from the messages under
/// `nlp-models/data/`.
///
/// It promises that training and reading see the same features (one list of generators, no
/// settings), that the same data gives the same model files, and that the manifest beside them says
/// which data and rules they came from.
@NullMarked
package id.rangkul.understanding.models;

import org.jspecify.annotations.NullMarked;
