package org.kontingent.hub.signature.bench;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks of this package and prints their rates per second of processor time beside
 * Bouncy Castle's light signer in the same run. Started by {@code mvn -Pbench test}, never by the
 * build. {@code -Dbench=REGEX} chooses among them, {@code -Dbench.forks=N} repeats them.
 */
class BenchmarkRun {

  @Test
  void printsTheRatesPerCpuSecond() throws Exception {
    Options options =
        new OptionsBuilder()
            .include(
                "org\\.kontingent\\.hub\\.signature\\.bench\\..*" + System.getProperty("bench", ""))
            .forks(Integer.getInteger("bench.forks", 1))
            .warmupIterations(5)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1))
            .jvmArgs("-Xmx512m", "-XX:+UseSerialGC")
            .addProfiler(CpuTime.class)
            .build();
    print(new Runner(options).run());
  }

  private static void print(Collection<RunResult> results) {
    Map<String, Double> rates = new TreeMap<>();
    for (RunResult result : results) {
      String octets = result.getParams().getParam("octets");
      String name = result.getParams().getBenchmark().replaceAll(".*bench\\.", "");
      rates.put(
          name + (octets == null ? "" : " " + octets),
          result.getSecondaryResults().get(CpuTime.LABEL).getScore());
    }
    Double light = rates.get("LightSignerBenchmark.sign");
    System.out.println("\nrate per CPU-second (scaled to a light signer of 2800/s)");
    rates.forEach(
        (name, rate) ->
            System.out.printf(
                "%-55s %10.0f %s%n",
                name, rate, light == null ? "" : String.format("%10.0f", rate * 2800 / light)));
  }
}
