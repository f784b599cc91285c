package org.kontingent.hub.sandbox.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kontingent.hub.sandbox.ExchangeRules;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.FileCredentials;
import org.kontingent.hub.smev.v3.RefAttachmentHeader;

/**
 * The exchange's file store on disk, in a temporary directory: each participant's own directory for
 * uploads, long-term storage by message, and a directory per delivery with the files of that
 * delivery, readable with its credentials until it is confirmed. Gone when it closes.
 */
public final class FileStore implements AutoCloseable {
  private final SecureRandom random = new SecureRandom();
  private final ExchangeRules rules;
  private final Map<MessageId, List<StoredFile>> stored = new HashMap<>();
  private final Map<MessageId, Reservation> reservations = new HashMap<>();
  private final Map<String, Grant> grants = new HashMap<>();
  private Path root;

  FileStore(ExchangeRules rules) {
    this.rules = rules;
  }

  /** The participant's own directory. */
  public Path uploadsOf(String mnemonic) {
    return directory("uploads", mnemonic);
  }

  /**
   * Where the holder of a delivery's credentials may read.
   *
   * @return empty for wrong or closed credentials
   */
  public synchronized Optional<Path> granted(String user, String password) {
    return Optional.ofNullable(grants.get(user))
        .filter(grant -> grant.password.equals(password))
        .map(grant -> grant.home);
  }

  public synchronized Optional<Path> grantedTo(String user) {
    return Optional.ofNullable(grants.get(user)).map(grant -> grant.home);
  }

  /**
   * Sets room aside for the files of a message.
   *
   * @throws FaultRaised AttachmentSizeLimitExceeded, QuoteLimitExceeded
   */
  synchronized void reserve(
      MessageId message, String sender, List<String> receivers, List<RefAttachmentHeader> headers) {
    if (headers.isEmpty()) {
      return;
    }
    long size = headers.stream().mapToLong(header -> size(uploaded(sender, header.uuid()))).sum();
    if (size > rules.fileOctets()) {
      throw Faults.tooBig(FaultKind.ATTACHMENT_SIZE_LIMIT_EXCEEDED, rules.fileOctets(), size);
    }
    for (String receiver : receivers) {
      long used =
          reservations.values().stream()
              .filter(other -> other.receivers.contains(receiver))
              .mapToLong(other -> other.octets)
              .sum();
      if (used + size > rules.fileQuotaOctets()) {
        throw Faults.tooBig(
            FaultKind.QUOTE_LIMIT_EXCEEDED, Math.max(0, rules.fileQuotaOctets() - used), size);
      }
    }
    reservations.put(message, new Reservation(new HashSet<>(receivers), size));
  }

  /**
   * Moves an uploaded file to long-term storage and clears its directory; empty if none is there.
   */
  Optional<StoredFile> take(MessageId message, String sender, String uuid) {
    Optional<Path> upload = uploaded(sender, uuid);
    if (upload.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path target =
          directory("stored", message.value(), uuid).resolve(upload.get().getFileName().toString());
      Files.move(upload.get(), target);
      delete(upload.get().getParent());
      StoredFile file = new StoredFile(uuid, target);
      synchronized (this) {
        stored.computeIfAbsent(message, id -> new ArrayList<>()).add(file);
      }
      return Optional.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized List<StoredFile> of(MessageId message) {
    return List.copyOf(stored.getOrDefault(message, List.of()));
  }

  /** The files of a message once more, each by its uuid, in a directory the caller clears. */
  Path hold(MessageId message) {
    Path held = directory("held", secret());
    try {
      for (StoredFile file : of(message)) {
        Files.createLink(held.resolve(file.uuid()), file.path());
      }
      return held;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** New credentials for one delivery; those of an earlier delivery end. */
  synchronized List<FileCredentials> grant(MessageId message, String receiver) {
    close(message, receiver);
    List<FileCredentials> granted = new ArrayList<>();
    for (StoredFile file : of(message)) {
      String user = secret();
      String password = secret();
      Path home = directory("granted", user);
      try {
        Path place = Files.createDirectories(home.resolve(file.uuid()));
        Files.createLink(place.resolve(file.name()), file.path());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      grants.put(user, new Grant(message, receiver, password, home));
      granted.add(new FileCredentials(file.uuid(), user, password, "/" + file.name()));
    }
    return granted;
  }

  /** After Ack: access ends, the room is free again, and after the last receiver the files go. */
  synchronized void release(MessageId message, String receiver) {
    close(message, receiver);
    Reservation reservation = reservations.get(message);
    if (reservation != null) {
      reservation.receivers.remove(receiver);
      if (reservation.receivers.isEmpty()) {
        drop(message);
      }
    }
  }

  /** Nobody will be given the files. */
  synchronized void drop(MessageId message) {
    reservations.remove(message);
    if (stored.remove(message) != null) {
      delete(directory("stored", message.value()));
    }
  }

  private void close(MessageId message, String receiver) {
    grants
        .values()
        .removeIf(
            grant -> {
              boolean ends = grant.message.equals(message) && grant.receiver.equals(receiver);
              if (ends) {
                delete(grant.home);
              }
              return ends;
            });
  }

  @Override
  public synchronized void close() {
    if (root != null) {
      delete(root);
      root = null;
    }
  }

  private Optional<Path> uploaded(String sender, String uuid) {
    if (!uuid.matches("[0-9A-Za-z\\-]{1,64}")) {
      return Optional.empty();
    }
    Path place = uploadsOf(sender).resolve(uuid);
    if (!Files.isDirectory(place)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(Files::isRegularFile).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Optional<Path> file) {
    try {
      return file.isEmpty() ? 0 : Files.size(file.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized Path directory(String... names) {
    try {
      if (root == null) {
        root = Files.createTempDirectory("sandbox-files-");
      }
      Path directory = root;
      for (String name : names) {
        directory = directory.resolve(name);
      }
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path directory) {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String secret() {
    byte[] octets = new byte[12];
    random.nextBytes(octets);
    return HexFormat.of().formatHex(octets);
  }

  private static final class Reservation {
    private final Set<String> receivers;
    private final long octets;

    Reservation(Set<String> receivers, long octets) {
      this.receivers = receivers;
      this.octets = octets;
    }
  }

  private record Grant(MessageId message, String receiver, String password, Path home) {}
}
