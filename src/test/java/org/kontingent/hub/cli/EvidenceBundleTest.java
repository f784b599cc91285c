package org.kontingent.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.Ground;
import org.kontingent.hub.journal.SealedInstallation;
import org.kontingent.hub.journal.evidence.BundleFile;
import org.kontingent.hub.journal.evidence.Manifest;
import org.kontingent.hub.journal.evidence.Parts;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.signature.Envelopes;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.SmevVersion;

/** A bundle made by an installation, checked by the command that knows nothing but the bundle. */
class EvidenceBundleTest extends EvidenceStage {
  @Test
  void anIntactBundleIsValidAndJudgedAtTheMomentItsHeadProves() throws IOException {
    Path file = file(bundle());
    Ran plain = Ran.main("verify", file);
    assertThat(plain.code()).as(plain.text() + plain.reasons()).isZero();
    assertThat(plain.text())
        .contains("\tmanifest\t", "\ttime\theads/head-1.txt\tVALID", "2026-01-16", "\tchain\t")
        .contains("message/SenderProvidedRequestData\tVALID")
        .contains("related/03/AckTargetMessage\tVALID");
    Ran trusted = Ran.main("verify", "--trust", TRUST, file);
    assertThat(trusted.code()).as(trusted.text()).isZero();
    Ran later = Ran.main("verify", "--at", "2026-06-01T00:00:00Z", file);
    assertThat(later.code()).isEqualTo(1);
    assertThat(later.text()).contains("was not valid at 2026-06-01");
    assertThat(Ran.main("verify", "--json", file).text())
        .contains("\"check\" : \"chain\"", "\"certificateSha256\"");
    assertThat(noted).containsExactly("EVIDENCE_GIVEN " + question);
  }

  @Test
  void everyPartIsThereAndThePlainOctetsAreThoseOfTheWire() {
    SortedMap<String, byte[]> parts = BundleFile.read(bundle());
    assertThat(parts.keySet())
        .contains(
            "heads/head-1.txt",
            "heads/head-1.txt.p7s",
            "manifest.txt",
            "manifest.txt.p7s",
            "message/entry.txt",
            "message/octets.bin",
            "message/place.txt",
            "message/report.en.txt",
            "message/report.json",
            "message/report.ru.txt",
            "message/stored.bin",
            "message/stored.key",
            "registry.txt",
            "related/01/entry.txt",
            "related/02/entry.txt",
            "related/03/entry.txt",
            "revocation.txt");
    assertThat(parts.get("message/octets.bin")).isEqualTo(hub.journal.body(asked).orElseThrow());
    assertThat(text(parts.get("revocation.txt"))).contains("revocation not checked");
    assertThat(text(parts.get("registry.txt"))).contains("message " + answer + " source-record x");
    assertThat(text(parts.get("message/report.ru.txt"))).contains("Направление: отправлено");
    assertThat(parts.keySet()).filteredOn(n -> n.startsWith("certificates/")).hasSize(4);
  }

  @Test
  void everyAlteredPartIsFoundHoweverWellItIsHidden() throws IOException {
    byte[] whole = bundle();
    for (String part : BundleFile.read(whole).keySet()) {
      SortedMap<String, byte[]> altered = BundleFile.read(whole);
      byte[] octets = altered.get(part).clone();
      octets[octets.length / 2] ^= 4;
      altered.put(part, octets);
      assertRefused("altered " + part, altered);

      altered.put(Parts.MANIFEST, Manifest.over(altered));
      if (!part.startsWith(Parts.MANIFEST)) {
        assertRefused("altered with its manifest " + part, altered);
      }
      SortedMap<String, byte[]> without = BundleFile.read(whole);
      without.remove(part);
      assertRefused("without " + part, without);
    }
  }

  @Test
  void whatTheChainCoversCannotBeForgedEvenByWhoeverSignsTheManifest() throws IOException {
    for (String part :
        List.of(
            "message/entry.txt",
            "message/octets.bin",
            "message/place.txt",
            "message/report.json",
            "message/stored.bin",
            "message/stored.key",
            "heads/head-1.txt",
            "heads/head-1.txt.p7s",
            "related/02/entry.txt")) {
      SortedMap<String, byte[]> forged = BundleFile.read(bundle());
      byte[] octets = forged.get(part).clone();
      octets[octets.length / 2] ^= 1;
      forged.put(part, octets);
      byte[] manifest = Manifest.over(forged);
      forged.put(Parts.MANIFEST, manifest);
      forged.put(
          Parts.MANIFEST_SIGNATURE,
          SealedInstallation.seal("hub").sign(manifest, hub.clock.instant()));
      assertRefused("forged " + part, forged);
    }
  }

  @Test
  void aBundleOfAnotherInstallationIsNotTrusted() throws IOException {
    SortedMap<String, byte[]> forged = BundleFile.read(bundle());
    byte[] manifest = forged.get(Parts.MANIFEST);
    forged.put(
        Parts.MANIFEST_SIGNATURE,
        SealedInstallation.seal("foreign").sign(manifest, hub.clock.instant()));
    Path file = file(BundleFile.write(forged));
    assertThat(Ran.main("verify", "--trust", TRUST, file).code()).isEqualTo(1);
  }

  @Test
  void destroyedContentLeavesPlaceAndReportAndSaysSo() throws IOException {
    hub.destruction().destroy(asked, new Ground("WITHDRAWN act 3", "SEC01"));
    hub.sealing.seal();
    assertThat(hub.journal.body(asked)).isEmpty();
    assertThat(hub.check().findings()).isEmpty();
    SortedMap<String, byte[]> parts = BundleFile.read(bundle());
    assertThat(parts).doesNotContainKeys("message/octets.bin", "message/stored.key");
    Ran ran = Ran.main("verify", file(BundleFile.write(parts)));
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.text())
        .contains("\tchain\tmessage/entry.txt\tVALID")
        .contains("INDETERMINATE\tcontent destroyed on", "by ground WITHDRAWN act 3");
  }

  @Test
  void anEntryNotYetUnderAHeadGetsOneMadeForIt() throws IOException {
    MessageId fresh = new MessageId(UUID.randomUUID().toString());
    write(
        Direction.OUT,
        "SendRequest",
        fresh,
        null,
        sign(Envelopes.sendRequest(SmevVersion.V1_3), "hub"));
    byte[] bundle = hub.evidence(this::note, id -> List.of()).of(fresh, ORDER);
    assertThat(BundleFile.read(bundle)).containsKey("heads/head-2.txt");
    assertThat(Ran.main("verify", file(bundle)).code()).isZero();
  }

  @Test
  void anUnknownMessageHasNoBundleAndLeavesNoNote() {
    MessageId unknown = new MessageId(UUID.randomUUID().toString());
    assertThatThrownBy(() -> hub.evidence(this::note, id -> List.of()).of(unknown, ORDER))
        .isInstanceOfSatisfying(
            HubException.class, e -> assertThat(e.code()).isEqualTo("MESSAGE_UNKNOWN"));
    assertThat(noted).isEmpty();
  }

  @Test
  void hostileFilesAreRefusedWithAReason() throws IOException {
    byte[] whole = bundle();
    assertCouldNot("name that no bundle has", zip("../outside.txt", ZipEntry.DEFLATED));
    assertCouldNot("name that no bundle has", zip("/etc/passwd", ZipEntry.DEFLATED));
    assertCouldNot("name that no bundle has", zip("message\\x.txt", ZipEntry.DEFLATED));
    assertCouldNot("is compressed", zip("manifest.txt", ZipEntry.DEFLATED));
    assertCouldNot("no zip", "neither".getBytes(StandardCharsets.UTF_8));
    byte[] longer = java.util.Arrays.copyOf(whole, whole.length + 1);
    assertCouldNot("not written by a hub", longer);
    byte[] twice = new byte[whole.length * 2];
    System.arraycopy(whole, 0, twice, 0, whole.length);
    System.arraycopy(whole, 0, twice, whole.length, whole.length);
    assertCouldNot("refused", twice);
    assertCouldNot("twice", twiceTheSameName());
    assertCouldNot("refused", java.util.Arrays.copyOf(whole, whole.length / 2));
  }

  private void assertCouldNot(String reason, byte[] octets) throws IOException {
    Ran ran = Ran.main("verify", file(octets));
    assertThat(ran.code()).as(reason).isEqualTo(2);
    assertThat(ran.reasons()).contains(reason).hasLineCount(1);
  }

  private void assertRefused(String what, SortedMap<String, byte[]> parts) throws IOException {
    Ran ran = Ran.main("verify", file(BundleFile.write(parts)));
    assertThat(ran.code()).as(what + "\n" + ran.text()).isIn(1, 2);
  }

  private static byte[] zip(String name, int method) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.setMethod(method);
      zip.putNextEntry(new ZipEntry(name));
      zip.write(new byte[100_000]);
    }
    return file.toByteArray();
  }

  /** Two local entries of one name, the second renamed behind the library's back. */
  private static byte[] twiceTheSameName() {
    SortedMap<String, byte[]> parts = new TreeMap<>();
    parts.put("aa", new byte[4]);
    parts.put("ab", new byte[4]);
    byte[] file = BundleFile.write(parts);
    for (int i = 0; i + 1 < file.length; i++) {
      if (file[i] == 'a' && file[i + 1] == 'b') {
        file[i + 1] = 'a';
      }
    }
    return file;
  }

  private static String text(byte[] octets) {
    return new String(octets, StandardCharsets.UTF_8);
  }
}
