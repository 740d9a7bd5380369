package id.rangkul.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// Seconds of a core that each process has used.
record CpuTime(double driver, double service, double redis) {
  static CpuTime now(ProcessHandle service) {
    return new CpuTime(
        bean().getProcessCpuTime() / 1e9,
        seconds(service),
        service.children().mapToDouble(CpuTime::seconds).sum());
  }

  CpuTime since(CpuTime before) {
    return new CpuTime(driver - before.driver, service - before.service, redis - before.redis);
  }

  static OperatingSystemMXBean bean() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }

  private static double seconds(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
  }
}
