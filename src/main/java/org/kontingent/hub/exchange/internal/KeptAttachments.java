package org.kontingent.hub.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.kontingent.hub.exchange.AttachmentSettings;
import org.kontingent.hub.exchange.AttachmentStore;
import org.kontingent.hub.exchange.KeepAttachment;
import org.kontingent.hub.exchange.StoredAttachment;
import org.kontingent.hub.signature.SigningKey;

/** Keeps files to be sent, digested as the installation's key needs it. */
public final class KeptAttachments implements KeepAttachment {
  private final AttachmentSettings settings;
  private final AttachmentStore store;
  private final Supplier<SigningKey> key;

  public KeptAttachments(
      AttachmentSettings settings, AttachmentStore store, Supplier<SigningKey> key) {
    this.settings = settings;
    this.store = store;
    this.key = key;
  }

  @Override
  public StoredAttachment keep(InputStream content) throws IOException {
    return store.store(content, AttachmentHashes.toSend(key.get()), settings.fileOctets());
  }
}
