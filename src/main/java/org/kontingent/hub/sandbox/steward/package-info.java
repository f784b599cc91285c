/** A simulated data steward at work: talks to the hub only over sockets, with a certificate. */
package org.kontingent.hub.sandbox.steward;
