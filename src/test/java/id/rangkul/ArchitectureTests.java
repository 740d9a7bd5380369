package id.rangkul;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.core.StringRedisTemplate;

class ArchitectureTests {
  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("id.rangkul");

  private static final String[] PURE = {
    "id.rangkul.dialog..", "id.rangkul.escalation.rules..", "id.rangkul.programme.rules.."
  };

  @Test
  void theCoreKnowsNoSpringNoRedisAndNoHttp() {
    noClasses()
        .that(resideInAnyPackage(PURE).and(not(simpleNameEndingWith("package-info"))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..", "redis..", "okhttp3..", "java.net.http..", "jakarta..")
        .check(PRODUCTION);
  }

  @Test
  void theCoreIsToldTheTimeAndRollsNoDice() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class, ThreadLocalRandom.class, UUID.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random");
    rule.check(PRODUCTION);
  }

  @Test
  void onlyTheChannelAndItsSimulatorSpeakHttp() {
    noClasses()
        .that()
        .resideOutsideOfPackages("id.rangkul.whatsapp..", "id.rangkul.simulator..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("okhttp3..")
        .check(PRODUCTION);
  }

  /// Redis is touched by `shared` and by the classes named after a script; whoever holds a template
  /// only hands it to one of them. Everybody else reads through [id.rangkul.shared.Records].
  @Test
  void onlySharedAndScriptsTouchRedis() {
    classes()
        .that(
            resideInAPackage("id.rangkul..")
                .and(not(resideInAPackage("id.rangkul.shared..")))
                .and(not(simpleNameEndingWith("Script"))))
        .should(TouchRedis.onlyToHandItOn(StringRedisTemplate.class, RedisTemplate.class))
        .check(PRODUCTION);
  }
}
