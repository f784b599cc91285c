package org.kontingent.hub.sandbox.internal;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.FileCredentials;
import org.kontingent.hub.smev.v3.RefAttachmentHeader;

/**
 * A stand-in for the exchange's file store: files by the UUID of their directory, room by receiver,
 * access by delivery. In memory.
 */
public final class FileStore {
  private static final long MOST_OCTETS = 256L * 1024 * 1024;

  private final SecureRandom random = new SecureRandom();
  private final long quota;
  private final Map<String, StoredFile> files = new HashMap<>();
  private final Map<String, FileCredentials> grants = new HashMap<>();
  private final Map<MessageId, Reservation> reservations = new HashMap<>();
  private long total;

  public FileStore(long quotaOfOneReceiver) {
    this.quota = quotaOfOneReceiver;
  }

  /** False when the store is full. */
  public synchronized boolean put(String uuid, String name, byte[] octets) {
    StoredFile old = files.get(uuid);
    long grown = total + octets.length - (old == null ? 0 : old.octets.length);
    if (grown > MOST_OCTETS) {
      return false;
    }
    files.put(uuid, new StoredFile(name, octets.clone()));
    total = grown;
    return true;
  }

  /** The file, for whoever holds the credentials of an unconfirmed delivery. */
  public synchronized Optional<byte[]> get(String uuid, String user, String password) {
    FileCredentials grant = grants.get(user);
    boolean granted =
        grant != null && grant.uuid().equals(uuid) && grant.password().equals(password);
    return granted
        ? Optional.ofNullable(files.get(uuid)).map(file -> file.octets.clone())
        : Optional.empty();
  }

  synchronized Optional<byte[]> octets(String uuid) {
    return Optional.ofNullable(files.get(uuid)).map(file -> file.octets);
  }

  /**
   * @throws FaultRaised QuoteLimitExceeded
   */
  synchronized void reserve(MessageId message, String receiver, List<RefAttachmentHeader> headers) {
    long size =
        headers.stream()
            .map(header -> files.get(header.uuid()))
            .mapToLong(file -> file == null ? 0 : file.octets.length)
            .sum();
    long used =
        reservations.values().stream()
            .filter(other -> other.receiver.equals(receiver))
            .mapToLong(other -> other.octets)
            .sum();
    if (used + size > quota) {
      throw Faults.tooBig(FaultKind.QUOTE_LIMIT_EXCEEDED, Math.max(0, quota - used), size);
    }
    if (!headers.isEmpty()) {
      reservations.put(message, new Reservation(receiver, size));
    }
  }

  /** New credentials for one delivery; those of an earlier delivery end. */
  synchronized List<FileCredentials> grant(List<RefAttachmentHeader> headers) {
    List<FileCredentials> granted = new ArrayList<>();
    for (RefAttachmentHeader header : headers) {
      grants.values().removeIf(old -> old.uuid().equals(header.uuid()));
      StoredFile file = files.get(header.uuid());
      String name = file == null ? header.fileName().orElse("") : file.name;
      FileCredentials credentials =
          new FileCredentials(header.uuid(), secret(), secret(), "/" + name);
      grants.put(credentials.userName(), credentials);
      granted.add(credentials);
    }
    return granted;
  }

  /** After Ack: access ends and the room is free again. */
  synchronized void release(MessageId message, List<RefAttachmentHeader> headers) {
    reservations.remove(message);
    for (RefAttachmentHeader header : headers) {
      grants.values().removeIf(old -> old.uuid().equals(header.uuid()));
    }
  }

  private String secret() {
    byte[] octets = new byte[12];
    random.nextBytes(octets);
    return HexFormat.of().formatHex(octets);
  }

  private static final class StoredFile {
    private final String name;
    private final byte[] octets;

    StoredFile(String name, byte[] octets) {
      this.name = name;
      this.octets = octets;
    }
  }

  private record Reservation(String receiver, long octets) {}
}
