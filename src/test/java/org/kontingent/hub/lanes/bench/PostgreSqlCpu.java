package org.kontingent.hub.lanes.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Processor time of this process and of a PostgreSQL server on the same machine (Linux). */
final class PostgreSqlCpu {
  private static final double TICKS_A_SECOND = 100;

  /** Fields of /proc/PID/stat behind the name, counted from 0. */
  private static final int PARENT = 1;

  private static final int OWN = 11;
  private static final int OF_GONE_CHILDREN = 13;

  private final long server;
  private final OperatingSystemMXBean self =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  PostgreSqlCpu(DataSource dataSource) {
    String directory =
        new JdbcTemplate(dataSource).queryForObject("SHOW data_directory", String.class);
    try {
      server =
          Long.parseLong(Files.readAllLines(Path.of(directory, "postmaster.pid")).get(0).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double seconds() {
    return self.getProcessCpuTime() / 1e9 + server() / TICKS_A_SECOND;
  }

  private double server() {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .filter(process -> process.getFileName().toString().matches("[0-9]+"))
          .mapToDouble(this::ticks)
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double ticks(Path process) {
    Optional<List<String>> stat = stat(process);
    if (stat.isEmpty()) {
      return 0;
    }
    List<String> fields = stat.get();
    if (process.getFileName().toString().equals(Long.toString(server))) {
      return sum(fields, OWN) + sum(fields, OF_GONE_CHILDREN);
    }
    return Long.parseLong(fields.get(PARENT)) == server ? sum(fields, OWN) : 0;
  }

  private static double sum(List<String> fields, int first) {
    return Double.parseDouble(fields.get(first)) + Double.parseDouble(fields.get(first + 1));
  }

  private static Optional<List<String>> stat(Path process) {
    try {
      String text = Files.readString(process.resolve("stat"));
      String behindName = text.substring(text.lastIndexOf(')') + 2);
      return Optional.of(Arrays.asList(behindName.split(" ")));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
