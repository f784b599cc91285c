package org.kontingent.hub.sandbox.internal;

import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.smev.v3.SmevFault;

/** The exchange refuses a call with a SOAP fault. */
public final class FaultRaised extends HubException {
  private static final long serialVersionUID = 1L;

  private final String faultString;
  private final transient SmevFault fault;

  FaultRaised(String faultString, SmevFault fault) {
    super("SANDBOX_FAULT", "The exchange refuses the call with a fault.");
    this.faultString = faultString;
    this.fault = fault;
  }

  public String faultString() {
    return faultString;
  }

  public SmevFault fault() {
    return fault;
  }
}
