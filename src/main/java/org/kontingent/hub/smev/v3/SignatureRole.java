package org.kontingent.hub.smev.v3;

/** Whose signature stands at a place of the SMEV 3 contract, and over what. */
public enum SignatureRole {
  /** EP-OV of the system that calls the exchange, over what it sends. */
  CALLER,
  /** EP-SMEV: the exchange's own, over what it delivers or its receipt. */
  EXCHANGE,
  /** EP-OV of the original sender, copied through by the exchange inside Request or Response. */
  SENDER,
  /** EP-SP of an official over the root of the business data. */
  PERSONAL,
  /** EP-OV over RoutingInformation (1.3). */
  ROUTING,
  /** EP-OV over one registry record (1.3). */
  RECORD,
  /** EP-SP over the content of one registry record (1.3). */
  RECORD_PERSONAL
}
