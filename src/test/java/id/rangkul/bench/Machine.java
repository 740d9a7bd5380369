package id.rangkul.bench;

import com.sun.management.OperatingSystemMXBean;
import java.time.Instant;

/// Where and when it was measured.
///
/// @param loadBefore processes that wanted a core in the minute before, by the kernel's word; well
///   above zero, the machine was busy with something else
record Machine(
    Instant at, int cores, long memoryMiB, double loadBefore, String system, String java) {
  private static final long MIB = 1024 * 1024;

  static Machine here(Instant at) {
    OperatingSystemMXBean bean = CpuTime.bean();
    return new Machine(
        at,
        bean.getAvailableProcessors(),
        bean.getTotalMemorySize() / MIB,
        bean.getSystemLoadAverage(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.version().toString());
  }
}
