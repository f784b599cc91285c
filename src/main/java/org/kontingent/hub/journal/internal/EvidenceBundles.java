package org.kontingent.hub.journal.internal;

import java.nio.charset.StandardCharsets;
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
import org.kontingent.hub.journal.internal.BundleEntries.Entry;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.OperatorActions;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.platform.seal.HeadDocument;
import org.kontingent.hub.smev.MessageId;

/** Puts bundles together. */
public final class EvidenceBundles implements GiveEvidence {
  private static final Pattern THUMBPRINT =
      Pattern.compile("\"certificateSha256\":\"([0-9a-f]{64})\"");

  private final BundleEntries lookup;
  private final EvidenceSource source;
  private final ArchivedEntries archived;
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
      ArchivedEntries archived,
      SealStore store,
      SignHead heads,
      HeadSeal seal,
      DestroyContent destroyed,
      MessageEffects effects,
      OperatorActions actions,
      SortedMap<String, byte[]> authorities) {
    this.lookup = new BundleEntries(journal, archived);
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
    List<Entry> entries = lookup.about(message);
    // Noted before it is given: a bundle that left without a trace would be the worse mistake.
    actions.note(order, "EVIDENCE_GIVEN", message.value());
    Map<JournalId, ProvePlace.Proved> proved = proved(entries);
    SortedMap<String, byte[]> parts = new TreeMap<>();
    TreeSet<String> thumbprints = new TreeSet<>();
    HeadDocument last = null;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      String folder = i == 0 ? Parts.MESSAGE : String.format("%s%02d/", Parts.RELATED, i);
      ProvePlace.Proved place = proved.get(entry.row().id());
      addEntry(parts, folder, entry, place);
      HeadDocument head = HeadDocument.read(place.head().document());
      last = last == null || head.number() > last.number() ? head : last;
      collectThumbprints(entry.row(), thumbprints);
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

  private Map<JournalId, ProvePlace.Proved> proved(List<Entry> entries) {
    boolean signed = false;
    Map<JournalId, ProvePlace.Proved> proved = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Optional<ProvePlace.Proved> place = place(entry);
      if (place.isEmpty() && !signed) {
        heads.now();
        signed = true;
        place = place(entry);
      }
      JournalId id = entry.row().id();
      proved.put(
          id,
          place.orElseThrow(
              () ->
                  new HubException(
                      "NOT_SEALED",
                      "Entry " + id + " has no place in the chain: check the chain.")));
    }
    return proved;
  }

  private Optional<ProvePlace.Proved> place(Entry entry) {
    return entry
        .archived()
        .map(found -> places.of(RowCheck.WITH_BODIES, found.row(), found.file()))
        .or(() -> places.of(RowCheck.WITH_BODIES, entry.row().id().value()));
  }

  private void addEntry(
      SortedMap<String, byte[]> parts, String folder, Entry entry, ProvePlace.Proved place) {
    JournalRecord row = entry.row();
    parts.put(
        folder + Parts.ENTRY,
        entry.archived().map(found -> found.row().form()).orElseGet(() -> source.entry(row.id())));
    parts.put(folder + Parts.PLACE, place.proof().octets());
    parts.put(Parts.head(place.head().number()), place.head().document());
    parts.put(Parts.head(place.head().number()) + ".p7s", place.head().signature());
    if (row.signature().report() != null) {
      parts.put(folder + Parts.REPORT, text(row.signature().report()));
    }
    Optional<Destruction> act = destroyed.of(row.id());
    parts.put(folder + Parts.REPORT_RU, text(ReportText.of(row, act, new Locale("ru"))));
    parts.put(folder + Parts.REPORT_EN, text(ReportText.of(row, act, Locale.ENGLISH)));
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

  private EvidenceSource.Body body(Entry entry, ProvePlace.Proved place) {
    JournalId id = entry.row().id();
    Optional<byte[]> stored = entry.archived().flatMap(found -> found.row().body());
    return source
        .body(id)
        .or(
            () ->
                stored
                    .or(() -> archived.body(id, place.proof().batch()))
                    .map(octets -> source.archived(id, octets)))
        .orElseThrow(
            () ->
                new HubException(
                    "CONTENT_MISSING",
                    "The content of entry "
                        + id
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

  private String registry(List<Entry> entries) {
    StringBuilder lines = new StringBuilder();
    entries.stream()
        .map(entry -> entry.row().messageId())
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
