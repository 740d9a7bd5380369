package id.rangkul.understanding.models;

import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.model.MaxentModel;

/// Asks one yes-or-no model, the plain OpenNLP way.
final class SingleScorer {
  private final MaxentModel model;

  SingleScorer(DoccatModel model) {
    this.model = model.getMaxentModel();
  }

  double yes(ModelInput input) {
    return model.eval(input.features().toArray(String[]::new))[model.getIndex(ModelName.YES)];
  }
}
