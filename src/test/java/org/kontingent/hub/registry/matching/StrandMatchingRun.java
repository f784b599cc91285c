package org.kontingent.hub.registry.matching;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontingent.hub.registry.region.RegionStrands;

/**
 * What one arrival costs the matcher: component and partition of some thirty loaded strands, warm.
 * Started by {@code mvn -Pbench -Dtest=StrandMatchingRun test}, never by the build.
 */
class StrandMatchingRun {
  @TempDir private Path directory;

  @Test
  void printsTheCostOfOneArrivalAmongThirty() throws Exception {
    List<StrandRows> strands =
        new ArrayList<>(
            new RegionStrands(5, Integer.getInteger("pupils", 2000), directory).strands());
    // In the order of surnames, so that thirty neighbours have much in common.
    strands.sort((a, b) -> key(a).compareTo(key(b)));
    StrandMatching matching = StrandMatching.with(MatchModel.standard());
    for (int round = 0; round < 5; round++) {
      List<Long> times = new ArrayList<>();
      long records = 0;
      var threads = ManagementFactory.getThreadMXBean();
      for (int i = 0; i + 30 <= strands.size(); i += 7) {
        List<StrandRows> loaded = new ArrayList<>(strands.subList(i, i + 30));
        Collections.shuffle(loaded, new Random(i));
        Neighbourhood around = Neighbourhood.of(loaded, List.of());
        long before = threads.getCurrentThreadCpuTime();
        var component = matching.component(around, Set.of(loaded.get(0).strand()));
        Partition partition = matching.partition(around.only(component));
        times.add(threads.getCurrentThreadCpuTime() - before);
        records += partition.clusters().size();
      }
      Collections.sort(times);
      System.out.printf(
          Locale.ROOT,
          "round %d: %d arrivals, clusters %d, CPU ms p50 %.3f p99 %.3f max %.3f%n",
          round,
          times.size(),
          records,
          times.get(times.size() / 2) / 1e6,
          times.get(times.size() * 99 / 100) / 1e6,
          times.get(times.size() - 1) / 1e6);
    }
  }

  private static String key(StrandRows strand) {
    FeedRow row = strand.rows().get(0).row();
    return row.surname() + row.birthDate();
  }
}
