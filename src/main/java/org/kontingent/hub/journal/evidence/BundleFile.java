package org.kontingent.hub.journal.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.kontingent.hub.platform.HubException;

/**
 * Parts by name as one zip, always the same octets for the same parts: sorted, stored without
 * compression, one fixed time. Only exactly such a file is read, so that nothing can hide in it and
 * no two programs can see different things in it.
 */
public final class BundleFile {
  /** Largest bundle read, octets. */
  public static final int LARGEST = 512 * 1024 * 1024;

  private static final int MOST_PARTS = 2_000;
  private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9-]+(\\.[a-z0-9]+)*(/[a-z0-9-]+(\\.[a-z0-9]+)*)*");

  private BundleFile() {}

  public static byte[] write(SortedMap<String, byte[]> parts) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        CRC32 sum = new CRC32();
        sum.update(part.getValue());
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(part.getValue().length);
        entry.setCompressedSize(part.getValue().length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(MOMENT);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("octets in memory can be written", e);
    }
    return file.toByteArray();
  }

  /**
   * Reads a bundle.
   *
   * @throws HubException {@code BUNDLE_REFUSED} with the reason
   */
  public static SortedMap<String, byte[]> read(byte[] file) {
    SortedMap<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!NAME.matcher(entry.getName()).matches()) {
          throw refused("a part has a name that no bundle has");
        }
        if (entry.getMethod() != ZipEntry.STORED) {
          throw refused("part " + entry.getName() + " is compressed");
        }
        if (parts.size() == MOST_PARTS) {
          throw refused("it has more than " + MOST_PARTS + " parts");
        }
        if (parts.put(entry.getName(), zip.readAllBytes()) != null) {
          throw refused("part " + entry.getName() + " is there twice");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new HubException("BUNDLE_REFUSED", "the bundle is refused: it is no intact zip", e);
    }
    if (parts.isEmpty()) {
      throw refused("it is no zip");
    }
    if (!Arrays.equals(write(parts), file)) {
      throw refused("it was not written by a hub: order, times or other octets differ");
    }
    return parts;
  }

  private static HubException refused(String reason) {
    return new HubException("BUNDLE_REFUSED", "the bundle is refused: " + reason);
  }
}
