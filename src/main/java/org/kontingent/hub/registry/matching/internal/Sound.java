package org.kontingent.hub.registry.matching.internal;

/** How a Russian word sounds, roughly: what is heard alike is written alike. */
final class Sound {
  private static final String FROM = "БДГЗВЖЩЕЭЫЙЯОЮЧ";
  private static final String TO = "ПТКСФШШИИИИААУЧ";

  private Sound() {}

  /** Voiced as voiceless, unstressed vowels as one, signs and doubling dropped. */
  static String of(String key) {
    StringBuilder sound = new StringBuilder(key.length());
    char last = 0;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c == 'Ь' || c == 'Ъ' || c == '\'' || c == ' ' || c == '-') {
        continue;
      }
      int at = FROM.indexOf(c);
      char heard = at < 0 ? c : TO.charAt(at);
      if (heard != last) {
        sound.append(heard);
        last = heard;
      }
    }
    return sound.toString();
  }
}
