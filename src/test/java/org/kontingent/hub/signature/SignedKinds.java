package org.kontingent.hub.signature;

import java.util.ArrayList;
import java.util.List;
import org.kontingent.hub.smev.v3.SmevVersion;

/** One envelope of every kind the contract signs, in every version that has it. */
public final class SignedKinds {
  private SignedKinds() {}

  public static List<String> unsigned() {
    List<String> all = new ArrayList<>();
    for (SmevVersion version : SmevVersion.values()) {
      all.add(Envelopes.sendRequest(version));
      all.add(Envelopes.sendResponse(version));
      all.add(Envelopes.getRequest(version));
      all.add(Envelopes.getResponse(version));
      all.add(Envelopes.ack(version));
      all.add(Envelopes.getStatus(version));
      if (version != SmevVersion.V1_3) {
        all.add(Envelopes.statistics(version));
      }
      all.add(Envelopes.receipt(version));
      all.add(Envelopes.receiptOfResponse(version));
      all.add(Envelopes.statusDelivery(version));
      all.add(Envelopes.delivery(version));
      all.add(Envelopes.requestDelivery(version));
    }
    return all;
  }

  /** Local name of the holder the sender of the envelope fills. */
  public static String primaryHolder(String envelope) {
    return envelope.contains("SMEVSignature")
        ? "SMEVSignature"
        : "CallerInformationSystemSignature";
  }
}
