package id.rangkul;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {
  @Test
  void useOnlyWhatTheyMay() {
    ApplicationModules.of(RangkulApplication.class).verify();
  }
}
