package org.kontingent.hub.cli;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A program for {@link ThriftyProcessTest}: its second process tells what it is. */
public final class ToldProgram {
  private ToldProgram() {}

  /** {@code exit CODE} or {@code hold FILE}, which locks the file for as long as it lives. */
  public static void main(String[] args) throws Exception {
    boolean isSecond = ThriftyProcess.isHere();
    if (!isSecond) {
      var code = new ThriftyProcess(ToldProgram.class).run(args);
      if (code.isPresent()) {
        System.exit(code.getAsInt());
      }
    }
    if (args[0].equals("hold")) {
      FileChannel.open(Path.of(args[1]), StandardOpenOption.WRITE).lock();
      System.out.println("held");
      System.out.flush();
      new CountDownLatch(1).await();
    }
    List<String> collectors =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(GarbageCollectorMXBean::getName)
            .sorted()
            .toList();
    System.out.println("second " + isSecond);
    System.out.println("collectors " + collectors);
    System.out.println("heap " + Runtime.getRuntime().maxMemory());
    System.out.println("property " + System.getProperty("told.property"));
    System.out.println("read " + (isSecond ? "" : System.in.read()));
    System.err.write("причина".getBytes(StandardCharsets.UTF_8));
    System.err.flush();
    System.exit(Integer.parseInt(args[1]));
  }
}
