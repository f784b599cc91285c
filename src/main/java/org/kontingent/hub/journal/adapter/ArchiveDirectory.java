package org.kontingent.hub.journal.adapter;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.kontingent.hub.journal.internal.ArchivePlace;

/** Archive files in a directory: written under another name, forced to disk, then renamed. */
public final class ArchiveDirectory implements ArchivePlace {
  private final Path directory;

  public ArchiveDirectory(Path directory) {
    this.directory = directory;
  }

  @Override
  public boolean isSet() {
    return true;
  }

  @Override
  public String write(String name, Content content) throws IOException {
    Files.createDirectories(directory);
    Path fresh = Files.createTempFile(directory, name, ".part");
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (FileOutputStream disk = new FileOutputStream(fresh.toFile())) {
        OutputStream file = new BufferedOutputStream(new DigestOutputStream(disk, digest), 1 << 16);
        content.to(file);
        file.flush();
        disk.getFD().sync();
      }
      DurableFile.keep(fresh, directory.resolve(name));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  @Override
  public InputStream read(String name) throws IOException {
    return new BufferedInputStream(Files.newInputStream(directory.resolve(name)), 1 << 16);
  }
}
