package id.rangkul.understanding.models;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/// Trains one OpenNLP document categorizer from messages and what the models see of them.
final class Trainer {
  static final int CUTOFF = 1;
  static final int ITERATIONS = 60;
  static final double L1_COST = 0.05;
  static final double L2_COST = 0.02;

  private Trainer() {}

  /// A message as the models see it, with its labels.
  record Example(LabelledMessage message, ModelInput input) {}

  static DoccatModel train(ModelName name, List<Example> examples) throws IOException {
    OpenNlpExtensions.allow();
    List<DocumentSample> samples = new ArrayList<>();
    for (Example example : examples) {
      samples.add(
          new DocumentSample(
              name.outcome(example.message()),
              example.input().wordArray(),
              example.input().context()));
    }
    return DocumentCategorizerME.train(
        "id",
        ObjectStreamUtils.createObjectStream(samples),
        parameters(),
        new DoccatFactory(ModelInput.freshGenerators()));
  }

  private static TrainingParameters parameters() {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
    parameters.put("DataIndexer", "OnePass");
    parameters.put(QNTrainer.L1COST_PARAM, L1_COST);
    parameters.put(QNTrainer.L2COST_PARAM, L2_COST);
    parameters.put("PrintMessages", false);
    return parameters;
  }
}
