package org.kontingent.hub.signature.adapter;

import java.io.IOException;
import java.io.OutputStream;
import org.kontingent.hub.signature.GostDigest;
import org.kontingent.hub.signature.internal.WorkBudget;

/** Passes octets into a digest and takes what that costs from the document's budget. */
final class MeteredStream extends OutputStream {
  private static final long STREEBOG_OCTET = 25L;
  private static final long GOST_94_OCTET = 180L;

  private final OutputStream digest;
  private final long perOctet;
  private final WorkBudget budget;

  MeteredStream(OutputStream digest, GostDigest method, WorkBudget budget) {
    this.digest = digest;
    this.perOctet = method == GostDigest.GOST_94 ? GOST_94_OCTET : STREEBOG_OCTET;
    this.budget = budget;
  }

  @Override
  public void write(int octet) throws IOException {
    budget.spend(perOctet);
    digest.write(octet);
  }

  @Override
  public void write(byte[] octets, int offset, int length) throws IOException {
    budget.spend(perOctet * length);
    digest.write(octets, offset, length);
  }
}
