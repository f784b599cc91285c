package org.kontingent.hub.signature.adapter.trust;

import java.security.cert.X509Certificate;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** How authorities are called in sentences: by common name, else by organisation. */
final class Names {
  private static final int LONGEST = 120;

  private Names() {}

  /** The subject of an authority's certificate. */
  static String of(X509Certificate authority) {
    return of(authority.getSubjectX500Principal());
  }

  static String of(X500Principal name) {
    String found = null;
    try {
      for (Rdn part : new LdapName(name.getName(X500Principal.RFC2253)).getRdns()) {
        if (part.getType().equalsIgnoreCase("CN")) {
          found = part.getValue().toString();
        } else if (part.getType().equalsIgnoreCase("O") && found == null) {
          found = part.getValue().toString();
        }
      }
    } catch (InvalidNameException e) {
      return "an authority with an unreadable name";
    }
    if (found == null) {
      return "an authority without a name";
    }
    return '"' + (found.length() > LONGEST ? found.substring(0, LONGEST) + "…" : found) + '"';
  }
}
