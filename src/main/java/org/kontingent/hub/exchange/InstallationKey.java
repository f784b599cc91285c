package org.kontingent.hub.exchange;

import org.kontingent.hub.signature.SigningKey;

/** Port: the key the installation signs with at this moment; may change while the hub runs. */
public interface InstallationKey {
  SigningKey current();
}
