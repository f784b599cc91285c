package org.kontingent.hub.signature.hostile;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.signature.VerificationReport;
import org.kontingent.hub.signature.adapter.SignatureEngine;

/** Verifies one file and prints what came of it and the process's CPU milliseconds so far. */
public final class VerifyInSmallHeap {
  private VerifyInSmallHeap() {}

  public static void main(String[] args) throws Exception {
    byte[] document = Files.readAllBytes(Path.of(args[0]));
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long start = system.getProcessCpuTime();
    String outcome;
    try {
      VerificationReport report = SignatureEngine.verifier().verify(document);
      outcome =
          report.allValid()
              ? "VALID"
              : report.findings().stream()
                  .map(f -> f.reason().name())
                  .findFirst()
                  .orElse("NO_SIGNATURE");
    } catch (HubException e) {
      outcome = e.code();
    }
    long end = system.getProcessCpuTime();
    System.out.println(outcome + " " + (end - start) / 1_000_000 + " " + end / 1_000_000);
  }
}
