package org.kontingent.hub.drill;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The hub as a drill starts it: the jar's extracted layout, the drill's add-on beside it, and an
 * archive of loaded classes, which makes a start several times cheaper. Made once per build, under
 * {@code target/drill/app}.
 */
final class DrillHome {
  static final Path ROOT = Path.of("target", "drill").toAbsolutePath();
  private static final Path JAR = Path.of("target", "kontingent-hub.jar").toAbsolutePath();
  private static final Path APP = ROOT.resolve("app");
  private static final Path HUB = APP.resolve("kontingent-hub.jar");
  private static final Path ADD_ON = APP.resolve("add-on.jar");
  private static final Path ARCHIVE = APP.resolve("hub.jsa");
  private static final String IMPORTS =
      "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";

  private DrillHome() {}

  /** Extracts and archives, if the jar is newer than what there is. */
  static synchronized void prepare() {
    try {
      if (!Files.exists(JAR)) {
        throw new IllegalStateException("the jar is not built; run mvn package first");
      }
      if (!Files.exists(HUB) || isOlder(HUB, Path.of("target/classes"))) {
        delete(APP);
        Files.createDirectories(ROOT);
        run(
            List.of(
                java(),
                "-Djarmode=tools",
                "-jar",
                JAR.toString(),
                "extract",
                "--destination",
                APP.toString()));
        Files.setLastModifiedTime(HUB, FileTime.fromMillis(System.currentTimeMillis()));
      }
      if (!Files.exists(ADD_ON) || isOlder(ADD_ON, Path.of("target/test-classes"))) {
        Files.deleteIfExists(ARCHIVE);
        writeAddOn();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The command that runs a main class on the hub's class path. */
  static List<String> java(List<String> options, String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(options);
    command.addAll(List.of("-cp", HUB + ":" + ADD_ON, mainClass));
    command.addAll(arguments);
    return command;
  }

  static List<String> withArchive() {
    return Files.exists(ARCHIVE)
        ? List.of("-XX:SharedArchiveFile=" + ARCHIVE, "-Xshare:auto", "-Xlog:cds=off")
        : List.of("-XX:ArchiveClassesAtExit=" + ARCHIVE, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
  }

  static boolean hasArchive() {
    return Files.exists(ARCHIVE);
  }

  private static void writeAddOn() throws IOException {
    Path classes = Path.of("target", "test-classes").toAbsolutePath();
    try (OutputStream file = Files.newOutputStream(ADD_ON);
        JarOutputStream jar = new JarOutputStream(file)) {
      jar.putNextEntry(new JarEntry(IMPORTS));
      jar.write("org.kontingent.hub.drill.addon.DrillAddOn\n".getBytes(StandardCharsets.UTF_8));
      jar.closeEntry();
      List<Path> files = new ArrayList<>();
      try (Stream<Path> found = Files.walk(classes.resolve("org/kontingent/hub/drill/addon"))) {
        found.filter(Files::isRegularFile).forEach(files::add);
      }
      files.add(classes.resolve("org/kontingent/hub/cli/DrillSandbox.class"));
      for (Path one : files) {
        jar.putNextEntry(new JarEntry(classes.relativize(one).toString()));
        Files.copy(one, jar);
        jar.closeEntry();
      }
    }
  }

  /** Whether any class is newer than the file made of them. */
  private static boolean isOlder(Path made, Path classes) throws IOException {
    FileTime time = Files.getLastModifiedTime(made);
    try (Stream<Path> files = Files.walk(classes.resolve("org/kontingent/hub"))) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .anyMatch(file -> newer(file, time));
    }
  }

  private static boolean newer(Path file, FileTime time) {
    try {
      return Files.getLastModifiedTime(file).compareTo(time) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(List<String> command) throws IOException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ROOT.resolve("extract.log").toFile())
              .start();
      if (!process.waitFor(Duration.ofMinutes(2).toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
          || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException("see " + ROOT.resolve("extract.log"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
