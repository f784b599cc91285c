package org.kontingent.hub.lanes.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Processor time of this process and of a PostgreSQL server on the same machine (Linux). */
final class PostgreSqlCpu {
  private static final double NANOS = 1e9;

  private final String server;
  private final OperatingSystemMXBean self =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Nanoseconds by process, those that ended meanwhile included. */
  private final Map<String, Long> seen = new HashMap<>();

  PostgreSqlCpu(DataSource dataSource) {
    String directory =
        new JdbcTemplate(dataSource).queryForObject("SHOW data_directory", String.class);
    try {
      server = Files.readAllLines(Path.of(directory, "postmaster.pid")).get(0).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double seconds() {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      processes
          .map(process -> process.getFileName().toString())
          .filter(process -> process.matches("[0-9]+"))
          .forEach(this::look);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long used = seen.values().stream().mapToLong(Long::longValue).sum();
    return (self.getProcessCpuTime() + used) / NANOS;
  }

  private void look(String process) {
    try {
      String stat = Files.readString(Path.of("/proc", process, "stat"));
      String parent = stat.substring(stat.lastIndexOf(')') + 2).split(" ")[1];
      if (parent.equals(server) || process.equals(server)) {
        String time = Files.readString(Path.of("/proc", process, "schedstat")).split(" ")[0];
        seen.merge(process, Long.parseLong(time), Math::max);
      }
    } catch (IOException e) {
      // It ended while it was looked at; what it used before is known.
    }
  }
}
