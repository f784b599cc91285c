package org.kontingent.hub.journal.adapter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kontingent.hub.journal.internal.HeadExport;
import org.kontingent.hub.journal.internal.SignedHead;
import org.kontingent.hub.platform.HubException;

/**
 * Signed heads as pairs of files: {@code head-000017.txt} and its detached CMS signature {@code
 * head-000017.txt.p7s}. Each is written under another name, forced to disk, then renamed; the page
 * comes last, so where it stands its signature stands too.
 */
public final class HeadDirectory implements HeadExport {
  private static final Pattern PAGE = Pattern.compile("head-(\\d{6,18})\\.txt");
  private static final int LARGEST = 1_000_000;

  private final Path directory;

  public HeadDirectory(Path directory) {
    this.directory = directory;
  }

  @Override
  public boolean isSet() {
    return true;
  }

  @Override
  public void write(SignedHead head) {
    try {
      Files.createDirectories(directory);
      Path page = directory.resolve(name(head.number()));
      DurableFile.write(signature(page), head.signature());
      DurableFile.write(page, head.document());
    } catch (IOException e) {
      throw new HubException(
          "HEAD_NOT_EXPORTED",
          "head " + head.number() + " cannot be written to hub.journal.heads-dir",
          e);
    }
  }

  @Override
  public List<Long> numbers() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> PAGE.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> Long.valueOf(name.group(1)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new HubException("HEADS_UNREADABLE", "hub.journal.heads-dir cannot be read", e);
    }
  }

  @Override
  public Optional<SignedHead> read(long number) {
    Path page = directory.resolve(name(number));
    try {
      if (!Files.isRegularFile(page)
          || !Files.isRegularFile(signature(page))
          || Files.size(page) > LARGEST
          || Files.size(signature(page)) > LARGEST) {
        return Optional.empty();
      }
      return Optional.of(
          new SignedHead(number, Files.readAllBytes(page), Files.readAllBytes(signature(page))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String name(long number) {
    return String.format("head-%06d.txt", number);
  }

  private static Path signature(Path page) {
    return page.resolveSibling(page.getFileName() + ".p7s");
  }
}
