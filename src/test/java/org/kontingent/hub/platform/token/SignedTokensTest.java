package org.kontingent.hub.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.testing.SettableClock;

class SignedTokensTest {
  private static final TokenUse USE = TokenUse.page("school:ListPupils", "SCHOOL1", "state=ACTIVE");
  private static final String POSITION = "0191f1a0-0000-7000-8000-000000000001";

  private final SettableClock clock = new SettableClock(Instant.parse("2026-09-01T08:00:00Z"));
  private final MasterKeys masters = MasterKeys.ephemeral();
  private final SignedTokens tokens = new SignedTokens(masters, clock);
  @TempDir Path directory;

  @Test
  void givesBackThePositionItWasMadeFor() {
    assertThat(tokens.open(USE, tokens.issue(USE, POSITION))).isEqualTo(POSITION);
    assertThat(tokens.open(USE, tokens.issue(USE, ""))).isEmpty();
  }

  @Test
  void isMadeOfCharactersThatNeedNoEscaping() {
    assertThat(tokens.issue(USE, POSITION)).matches("[A-Za-z0-9_-]{1,1024}");
  }

  @Test
  void anotherNodeWithTheSameMasterKeyOpensIt() {
    assertThat(new SignedTokens(masters, clock).open(USE, tokens.issue(USE, POSITION)))
        .isEqualTo(POSITION);
  }

  @Test
  void anotherInstallationDoesNot() {
    String token = tokens.issue(USE, POSITION);
    refused(new SignedTokens(MasterKeys.ephemeral(), clock), USE, token, "TOKEN_INVALID");
  }

  @Test
  void anotherCallerKindOrQuestionDoesNotOpenIt() {
    String token = tokens.issue(USE, POSITION);
    for (TokenUse other :
        List.of(
            TokenUse.page("school:ListPupils", "SCHOOL2", "state=ACTIVE"),
            TokenUse.page("school:ListConflicts", "SCHOOL1", "state=ACTIVE"),
            TokenUse.page("school:ListPupils", "SCHOOL1", "state=ARCHIVED"),
            TokenUse.lasting("school:ListPupils", "SCHOOL1", "state=ACTIVE"),
            // The same characters, cut elsewhere.
            TokenUse.page("school:ListPupilsS", "CHOOL1", "state=ACTIVE"))) {
      refused(tokens, other, token, "TOKEN_INVALID");
    }
  }

  @Test
  void noAlteredCharacterPasses() {
    String token = tokens.issue(USE, POSITION);
    for (int at = 0; at < token.length(); at++) {
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      refused(
          tokens, USE, token.substring(0, at) + other + token.substring(at + 1), "TOKEN_INVALID");
    }
  }

  @Test
  void whatIsNoTokenIsRefusedAsOne() {
    String token = tokens.issue(USE, POSITION);
    for (String text :
        List.of(
            "",
            "?",
            "AAAA",
            token + "=",
            token + "A",
            token.substring(4),
            "A".repeat(5000),
            Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[200]))) {
      refused(tokens, USE, text, "TOKEN_INVALID");
    }
    refused(tokens, USE, null, "TOKEN_INVALID");
  }

  @Test
  void aPageIsGoodForADay() {
    String token = tokens.issue(USE, POSITION);
    clock.advance(Duration.ofHours(24));
    assertThat(tokens.open(USE, token)).isEqualTo(POSITION);
    clock.advance(Duration.ofMillis(1));
    refused(tokens, USE, token, "TOKEN_EXPIRED");
  }

  @Test
  void aLastingOneIsNeverTooOldByItself() {
    TokenUse feed = TokenUse.lasting("federal:GetChanges/1", "FED", "");
    String token = tokens.issue(feed, "17");
    clock.advance(Duration.ofDays(4000));
    assertThat(tokens.open(feed, token)).isEqualTo("17");
  }

  @Test
  void aFormerMasterKeyStillOpensWhatItSigned() throws IOException {
    String old = "11".repeat(32);
    String next = "22".repeat(32);
    SignedTokens before = new SignedTokens(read(old), clock);
    SignedTokens after = new SignedTokens(read(next + "\n" + old), clock);

    assertThat(after.open(USE, before.issue(USE, POSITION))).isEqualTo(POSITION);
    refused(new SignedTokens(read(old), clock), USE, after.issue(USE, POSITION), "TOKEN_INVALID");
  }

  private MasterKeys read(String lines) throws IOException {
    return MasterKeys.read(Files.writeString(directory.resolve("master.key"), lines));
  }

  private static void refused(SignedTokens tokens, TokenUse use, String token, String code) {
    assertThatThrownBy(() -> tokens.open(use, token))
        .isInstanceOfSatisfying(
            HubException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
