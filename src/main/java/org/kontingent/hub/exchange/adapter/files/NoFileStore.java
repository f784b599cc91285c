package org.kontingent.hub.exchange.adapter.files;

import java.io.InputStream;
import java.util.function.Supplier;
import org.kontingent.hub.exchange.ExchangeFiles;
import org.kontingent.hub.exchange.FileStoreFailure;
import org.kontingent.hub.exchange.FileStoreFailure.Kind;
import org.kontingent.hub.smev.v3.FileCredentials;

/** Says that the settings name no file store. */
public final class NoFileStore implements ExchangeFiles {
  @Override
  public void upload(
      String uuid, String fileName, Supplier<InputStream> content, long size, Alive alive) {
    throw notSet();
  }

  @Override
  public InputStream download(FileCredentials credentials) {
    throw notSet();
  }

  private static FileStoreFailure notSet() {
    return new FileStoreFailure(
        Kind.FILE_STORE_NOT_SET, "No file store is set (hub.exchange.files.address).", null);
  }
}
