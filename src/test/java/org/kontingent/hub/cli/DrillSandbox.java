package org.kontingent.hub.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.kontingent.hub.drill.addon.OffsetClock;
import org.kontingent.hub.sandbox.AnswerHabits;
import org.kontingent.hub.sandbox.ExchangeRules;
import org.kontingent.hub.sandbox.LedgerEntry;
import org.kontingent.hub.sandbox.Sandbox;
import org.kontingent.hub.sandbox.population.Population;

/**
 * The sandbox of a drill: a process of its own, on a clock that can be moved, with a ledger in a
 * file. Arguments: port, families, seconds to redelivery, ledger, clock file.
 */
public final class DrillSandbox {
  private DrillSandbox() {}

  public static void main(String[] arguments) throws Exception {
    Path ledger = Path.of(arguments[3]);
    try (SampleMaterial samples = SampleMaterial.unpack();
        PrintWriter lines =
            new PrintWriter(
                Files.newBufferedWriter(
                    ledger,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND),
                true);
        Sandbox sandbox =
            StandInExchange.start(
                samples,
                "127.0.0.1",
                Integer.parseInt(arguments[0]),
                Population.of(1, Integer.parseInt(arguments[1])),
                Duration.ZERO,
                ExchangeRules.DEFAULT.redeliveringAfter(
                    Duration.ofSeconds(Integer.parseInt(arguments[2]))),
                AnswerHabits.DEFAULT,
                List.of(),
                new OffsetClock(Path.of(arguments[4])))) {
      sandbox.keepLedger(entry -> lines.println(line(entry)));
      System.out.println("The sandbox is ready: " + sandbox.port());
      System.out.flush();
      new CountDownLatch(1).await();
    }
  }

  private static String line(LedgerEntry entry) {
    return String.join(
        "\t",
        String.valueOf(System.currentTimeMillis()),
        entry.event().name(),
        entry.participant(),
        entry.messageId().value(),
        entry.about().map(id -> id.value()).orElse(""),
        entry.contentDigest().orElse(""));
  }
}
