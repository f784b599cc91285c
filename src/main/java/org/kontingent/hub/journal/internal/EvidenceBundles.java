package org.kontingent.hub.journal.internal;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kontingent.hub.journal.DestroyContent;
import org.kontingent.hub.journal.Destruction;
import org.kontingent.hub.journal.GiveEvidence;
import org.kontingent.hub.journal.HeadSeal;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.JournalRecord;
import org.kontingent.hub.journal.MessageEffects;
import org.kontingent.hub.journal.SignHead;
import org.kontingent.hub.journal.evidence.BundleFile;
import org.kontingent.hub.journal.evidence.Manifest;
import org.kontingent.hub.journal.evidence.Parts;
import org.kontingent.hub.journal.evidence.ReportText;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.OperatorActions;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.platform.seal.HeadDocument;
import org.kontingent.hub.smev.MessageId;

/** Puts bundles together. */
public final class EvidenceBundles implements GiveEvidence {
  private static final int MOST_RELATED = 60;
  private static final Pattern THUMBPRINT =
      Pattern.compile("\"certificateSha256\":\"([0-9a-f]{64})\"");

  private final Journal journal;
  private final EvidenceSource source;
  private final ArchivedBodies archived;
  private final ProvePlace places;
  private final SignHead heads;
  private final HeadSeal seal;
  private final DestroyContent destroyed;
  private final MessageEffects effects;
  private final OperatorActions actions;
  private final SortedMap<String, byte[]> authorities;

  /**
   * @param authorities certificates of authorities to hand out with every bundle, DER by thumbprint
   */
  public EvidenceBundles(
      Journal journal,
      EvidenceSource source,
      ArchivedBodies archived,
      SealStore store,
      SignHead heads,
      HeadSeal seal,
      DestroyContent destroyed,
      MessageEffects effects,
      OperatorActions actions,
      SortedMap<String, byte[]> authorities) {
    this.journal = journal;
    this.source = source;
    this.archived = archived;
    this.places = new ProvePlace(store);
    this.heads = heads;
    this.seal = seal;
    this.destroyed = destroyed;
    this.effects = effects;
    this.actions = actions;
    this.authorities = authorities;
  }

  @Override
  public byte[] of(MessageId message, OperatorOrder order) {
    List<JournalRecord> entries = entries(message);
    // Noted before it is given: a bundle that left without a trace would be the worse mistake.
    actions.note(order, "EVIDENCE_GIVEN", message.value());
    Map<JournalId, ProvePlace.Proved> proved = proved(entries);
    SortedMap<String, byte[]> parts = new TreeMap<>();
    TreeSet<String> thumbprints = new TreeSet<>();
    HeadDocument last = null;
    for (int i = 0; i < entries.size(); i++) {
      JournalRecord entry = entries.get(i);
      String folder = i == 0 ? Parts.MESSAGE : String.format("%s%02d/", Parts.RELATED, i);
      ProvePlace.Proved place = proved.get(entry.id());
      addEntry(parts, folder, entry, place);
      HeadDocument head = HeadDocument.read(place.head().document());
      last = last == null || head.number() > last.number() ? head : last;
      collectThumbprints(entry, thumbprints);
    }
    source
        .certificates(thumbprints)
        .forEach((name, der) -> parts.put(Parts.CERTIFICATES + name + ".der", der));
    authorities.forEach((name, der) -> parts.put(Parts.CERTIFICATES + name + ".der", der));
    parts.put(Parts.REVOCATION, text(Parts.NOT_CHECKED));
    parts.put(Parts.REGISTRY, text(registry(entries)));
    byte[] manifest = Manifest.over(parts);
    parts.put(Parts.MANIFEST, manifest);
    parts.put(Parts.MANIFEST_SIGNATURE, seal.sign(manifest, last.madeAt()));
    return BundleFile.write(parts);
  }

  /** The message itself first, then what is related, oldest first. */
  private List<JournalRecord> entries(MessageId message) {
    Map<JournalId, JournalRecord> all = new LinkedHashMap<>();
    List<JournalRecord> about = journal.about(message);
    about.stream()
        .filter(entry -> message.equals(entry.messageId()))
        .findFirst()
        .or(() -> about.stream().findFirst())
        .ifPresent(entry -> all.put(entry.id(), entry));
    if (all.isEmpty()) {
      throw new HubException(
          "MESSAGE_UNKNOWN", "The journal holds nothing about message " + message + ".");
    }
    // An answer's confirmations name the answer, not the question.
    Stream.concat(
            about.stream(),
            about.stream()
                .flatMap(entry -> Stream.of(entry.messageId(), entry.inReplyTo()))
                .filter(id -> id != null && !id.equals(message))
                .distinct()
                .limit(MOST_RELATED)
                .flatMap(id -> journal.about(id).stream()))
        .sorted(
            Comparator.comparing(JournalRecord::recordedAt)
                .thenComparing(entry -> entry.id().value()))
        .limit(MOST_RELATED)
        .forEach(entry -> all.putIfAbsent(entry.id(), entry));
    return List.copyOf(all.values());
  }

  private Map<JournalId, ProvePlace.Proved> proved(List<JournalRecord> entries) {
    boolean signed = false;
    Map<JournalId, ProvePlace.Proved> proved = new LinkedHashMap<>();
    for (JournalRecord entry : entries) {
      Optional<ProvePlace.Proved> place = place(entry);
      if (place.isEmpty() && !signed) {
        heads.now();
        signed = true;
        place = place(entry);
      }
      proved.put(
          entry.id(),
          place.orElseThrow(
              () ->
                  new HubException(
                      "NOT_SEALED",
                      "Entry " + entry.id() + " has no place in the chain: check the chain.")));
    }
    return proved;
  }

  private Optional<ProvePlace.Proved> place(JournalRecord entry) {
    return places.of(RowCheck.WITH_BODIES, entry.id().value());
  }

  private void addEntry(
      SortedMap<String, byte[]> parts,
      String folder,
      JournalRecord entry,
      ProvePlace.Proved place) {
    parts.put(folder + Parts.ENTRY, source.entry(entry.id()));
    parts.put(folder + Parts.PLACE, place.proof().octets());
    parts.put(Parts.head(place.head().number()), place.head().document());
    parts.put(Parts.head(place.head().number()) + ".p7s", place.head().signature());
    if (entry.signature().report() != null) {
      parts.put(folder + Parts.REPORT, text(entry.signature().report()));
    }
    Optional<Destruction> act = destroyed.of(entry.id());
    parts.put(folder + Parts.REPORT_RU, text(ReportText.of(entry, act, new Locale("ru"))));
    parts.put(folder + Parts.REPORT_EN, text(ReportText.of(entry, act, Locale.ENGLISH)));
    act.ifPresent(
        found ->
            parts.put(
                folder + Parts.DESTROYED,
                text(
                    "content destroyed on "
                        + found.at()
                        + " by ground "
                        + found.ground().text()
                        + "\n")));
    addBody(parts, folder, body(entry, place));
  }

  private EvidenceSource.Body body(JournalRecord entry, ProvePlace.Proved place) {
    return source
        .body(entry.id())
        .or(
            () ->
                archived
                    .find(entry.id(), place.proof().batch())
                    .map(stored -> source.archived(entry.id(), stored)))
        .orElseThrow(
            () ->
                new HubException(
                    "CONTENT_MISSING",
                    "The content of entry "
                        + entry.id()
                        + " is neither in the database nor in an archive file: check the chain."));
  }

  private static void addBody(
      SortedMap<String, byte[]> parts, String folder, EvidenceSource.Body body) {
    parts.put(folder + Parts.STORED, body.stored());
    if (body.key() != null) {
      parts.put(folder + Parts.KEY, text(HexFormat.of().formatHex(body.key()) + "\n"));
    }
    if (body.plain() != null) {
      parts.put(folder + Parts.OCTETS, body.plain());
    }
  }

  private String registry(List<JournalRecord> entries) {
    StringBuilder lines = new StringBuilder();
    entries.stream()
        .map(JournalRecord::messageId)
        .filter(id -> id != null)
        .distinct()
        .flatMap(id -> effects.of(id).stream().map(line -> "message " + id + " " + line + "\n"))
        .forEach(lines::append);
    return lines.length() == 0 ? "no change of the registry is known\n" : lines.toString();
  }

  private static void collectThumbprints(JournalRecord entry, TreeSet<String> thumbprints) {
    if (entry.signature().report() != null) {
      Matcher named = THUMBPRINT.matcher(entry.signature().report());
      while (named.find()) {
        thumbprints.add(named.group(1));
      }
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
