package id.rangkul.conversation;

import id.rangkul.shared.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Takes in the centre file that `RANGKUL_IMPORT` names, before the first lane is claimed. A faulty file stops the start.
final class ImportAtStart implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ImportAtStart.class);

  private final CentreImport centreImport;
  private final Path file;
  private boolean running;

  ImportAtStart(CentreImport centreImport, Path file) {
    this.centreImport = centreImport;
    this.file = file;
  }

  @Override
  public void start() {
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
    running = true;
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

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
