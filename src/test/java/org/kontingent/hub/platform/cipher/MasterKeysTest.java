package org.kontingent.hub.platform.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontingent.hub.platform.HubException;

class MasterKeysTest {
  private static final UUID ROW = UUID.fromString("0191b2c0-0000-7000-8000-000000000001");
  private static final UUID OTHER_ROW = UUID.fromString("0191b2c0-0000-7000-8000-000000000002");
  private static final String OLD = "00".repeat(31) + "01";
  private static final String NEW = "00".repeat(31) + "02";

  @TempDir private Path directory;

  private final MasterKeys masters = MasterKeys.ephemeral();

  @Test
  void whatWasSealedOpensWithTheStoredKey() {
    MasterKeys.Fresh fresh = masters.fresh(ROW);
    byte[] sealed = fresh.key().seal(text("Сидорова"));
    assertThat(sealed).hasSize(text("Сидорова").length + DataKey.OVERHEAD);
    assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("Сидорова");
    assertThat(masters.open(fresh.wrapped(), ROW).open(sealed)).isEqualTo(text("Сидорова"));
  }

  @Test
  void everyChangedOctetIsNoticed() {
    DataKey key = masters.fresh(ROW).key();
    byte[] sealed = key.seal(text("abc"));
    for (int at = 0; at < sealed.length; at++) {
      byte[] altered = sealed.clone();
      altered[at] ^= 1;
      assertRefused(() -> key.open(altered), "CONTENT_NOT_GENUINE");
    }
    assertRefused(() -> key.open(new byte[3]), "CONTENT_NOT_GENUINE");
  }

  @Test
  void chunksCannotChangePlacesNorTheLastBeCutOff() {
    DataKey key = masters.fresh(ROW).key();
    byte[] first = key.seal(0, false, text("one two"), 0, 3);
    byte[] second = key.seal(1, true, text("one two"), 3, 4);
    assertThat(key.open(0, false, first)).isEqualTo(text("one"));
    assertThat(key.open(1, true, second)).isEqualTo(text(" two"));
    assertRefused(() -> key.open(1, false, first), "CONTENT_NOT_GENUINE");
    assertRefused(() -> key.open(0, true, first), "CONTENT_NOT_GENUINE");
    assertRefused(() -> key.open(0, false, second), "CONTENT_NOT_GENUINE");
  }

  @Test
  void aKeyPutBesideAnotherRowDoesNotOpen() {
    WrappedKey wrapped = masters.fresh(ROW).wrapped();
    assertRefused(() -> masters.open(wrapped, OTHER_ROW), "CONTENT_NOT_GENUINE");
    assertRefused(
        () -> masters.open(new WrappedKey(wrapped.masterId(), new byte[5]), ROW),
        "CONTENT_NOT_GENUINE");
  }

  @Test
  void aFormerMasterKeyOpensWhatIsOldAndTheFirstSealsWhatIsNew() throws IOException {
    MasterKeys.Fresh before = MasterKeys.read(file(OLD)).fresh(ROW);
    MasterKeys rotated = MasterKeys.read(file("# rotated\n" + NEW + "\n\n" + OLD + "\n"));
    DataKey opened = rotated.open(before.wrapped(), ROW);
    assertThat(opened.octets()).isEqualTo(before.key().octets());
    assertThat(rotated.wrap(opened, ROW).masterId()).isNotEqualTo(before.wrapped().masterId());
    WrappedKey after = rotated.fresh(ROW).wrapped();
    assertRefused(() -> MasterKeys.read(file(OLD)).open(after, ROW), "MASTER_KEY_UNKNOWN");
  }

  @Test
  void aMissingOrBadFileSaysHowToMakeOne() throws IOException {
    assertThatThrownBy(() -> MasterKeys.read(null)).hasMessageContaining("openssl rand");
    assertRefused(() -> MasterKeys.read(directory.resolve("none")), "MASTER_KEY_MISSING");
    for (String bad : new String[] {"", "# only a remark", "abc", "не ключ", "00".repeat(31)}) {
      assertThatThrownBy(() -> MasterKeys.read(file(bad)))
          .hasMessageContaining("openssl rand")
          .isInstanceOf(CipherException.class);
    }
  }

  @Test
  void theTextOfAWrappedKeyShowsNoKey() {
    WrappedKey wrapped = masters.fresh(ROW).wrapped();
    assertThat(wrapped).hasToString("WrappedKey[" + masters.current() + "]");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(directory, "key", ""), text);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(HubException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
