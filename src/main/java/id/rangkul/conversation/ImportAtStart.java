package id.rangkul.conversation;

import id.rangkul.shared.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

/// Takes in the centre file that `RANGKUL_IMPORT` names, before the first lane is claimed. A faulty
/// file stops the start.
final class ImportAtStart implements InitializingBean {
  private static final Logger log = LoggerFactory.getLogger(ImportAtStart.class);

  private final CentreImport centreImport;
  private final Path file;

  ImportAtStart(CentreImport centreImport, Path file) {
    this.centreImport = centreImport;
    this.file = file;
  }

  @Override
  public void afterPropertiesSet() {
    if (file.toString().isEmpty()) {
      return; // set, but to nothing: as good as not set
    }
    switch (centreImport.run(file.toString(), read())) {
      case CentreImport.Result.Imported done ->
          log.info(
              "Imported centre {}: {} staff, {} cases, {} contacts, {} of them new",
              done.centre(),
              done.staff(),
              done.cases(),
              done.contacts(),
              done.enrolled());
      case CentreImport.Result.Refused(var mistakes) ->
          throw new StartRefused(
              "The file of RANGKUL_IMPORT has mistakes; nothing of it was taken in.",
              mistakes.stream().map(Object::toString).collect(Collectors.joining("\n")));
    }
  }

  private String read() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new StartRefused(
          "The file of RANGKUL_IMPORT cannot be read: " + file,
          "Give the path of a YAML file that the service's user may read.",
          e);
    }
  }
}
