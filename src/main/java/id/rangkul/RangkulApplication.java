package id.rangkul;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the service.
@SpringBootApplication
public class RangkulApplication {
  private RangkulApplication() {}

  public static void main(String[] args) {
    SpringApplication.run(RangkulApplication.class, args);
  }
}
