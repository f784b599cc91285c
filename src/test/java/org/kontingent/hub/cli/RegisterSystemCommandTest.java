package org.kontingent.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterSystemCommandTest {
  private static final Path SCHOOL = Path.of("certs-sample/tls/school-1.pem");

  private final String database =
      "--hub.database.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

  private Ran register(String mnemonic, String role, Path certificate) {
    return Ran.main(
        "register-system",
        "--mnemonic",
        mnemonic,
        "--role",
        role,
        "--organisation",
        "61-0001",
        "--cert",
        certificate.toString(),
        database);
  }

  @Test
  void systemIsRegisteredAndItsCertificateBelongsToNobodyElse() {
    Ran first = register("RO61SCH01", "SYS", SCHOOL);
    assertThat(first.code()).as(first.reasons()).isZero();
    assertThat(first.text()).contains("RO61SCH01", "SYS", "1 certificate");
    Ran next = register("RO61SCH01", "SYS", Path.of("certs-sample/tls/school-2.pem"));
    assertThat(next.text()).contains("2 certificate");
    Ran thief = register("THIEF", "SYS", SCHOOL);
    assertThat(thief.code()).isEqualTo(ExitCode.COULD_NOT);
    assertThat(thief.reasons()).contains("RO61SCH01").hasLineCount(1);
  }

  @Test
  void whatCannotBeUsedIsRefusedInOneLine(@TempDir Path directory) throws IOException {
    Path text = Files.writeString(directory.resolve("no.pem"), "no certificate");
    for (Ran ran :
        List.of(
            register("RO61SCH01", "KING", SCHOOL),
            register("with blank", "SYS", SCHOOL),
            register("RO61SCH01", "SYS", text),
            register("RO61SCH01", "SYS", directory.resolve("absent.pem")),
            Ran.main("register-system", "--mnemonic", "A1"))) {
      assertThat(ran.code()).isEqualTo(ExitCode.COULD_NOT);
      assertThat(ran.reasons()).startsWith("register-system: ").hasLineCount(1);
      assertThat(ran.output()).isEmpty();
    }
  }
}
