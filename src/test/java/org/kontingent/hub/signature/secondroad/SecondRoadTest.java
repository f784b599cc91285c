package org.kontingent.hub.signature.secondroad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontingent.hub.signature.EnvelopeSigner;
import org.kontingent.hub.signature.Envelopes;
import org.kontingent.hub.signature.SignatureVerifier;
import org.kontingent.hub.signature.SignedKinds;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.TestKeys;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.smev.v3.SignaturePlace;
import org.kontingent.hub.smev.v3.SignatureRole;
import org.kontingent.hub.smev.v3.SmevVersion;

/** Each signed message kind is checked by a road that shares no code with the hub's. */
class SecondRoadTest {
  private static URLClassLoader apart;
  private static Method plain;

  private final EnvelopeSigner signer = SignatureEngine.signer();
  private final SignatureVerifier verifier = SignatureEngine.verifier();

  @BeforeAll
  static void loadThePlainRoadApart() throws Exception {
    List<URL> urls = new ArrayList<>();
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    for (String entry : path.split(File.pathSeparator)) {
      urls.add(new File(entry).toURI().toURL());
    }
    apart = new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    plain = apart.loadClass(PlainRoad.class.getName()).getMethod("verify", byte[].class);
  }

  @AfterAll
  static void close() throws Exception {
    apart.close();
  }

  static Stream<String> messages() {
    return SignedKinds.unsigned().stream();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void messageOfThisKindIsValidOnBothRoads(String envelope) throws Exception {
    byte[] signed = signer.sign(Envelopes.octets(envelope), TestKeys.USUAL);
    assertThat(plain.invoke(null, (Object) signed)).isEqualTo("V");
    String altered = new String(signed, StandardCharsets.UTF_8).replaceFirst("9a54|10:00", "9b54");
    byte[] octets = altered.getBytes(StandardCharsets.UTF_8);
    assertThat(plain.invoke(null, (Object) octets))
        .isEqualTo(verifier.verify(octets).allValid() ? "V" : "D");
  }

  @Test
  void otherFamiliesOfKeysAreValidOnBothRoads() throws Exception {
    for (SigningKey key : List.of(TestKeys.OLD, TestKeys.LONG, TestKeys.EDWARDS)) {
      byte[] signed = signer.sign(Envelopes.octets(Envelopes.delivery(SmevVersion.V1_1)), key);
      assertThat(plain.invoke(null, (Object) signed)).as("%s", key.algorithm()).isEqualTo("V");
      byte[] enveloped = signer.signEnveloped(Envelopes.octets("<a>x<b/></a>"), key);
      assertThat(plain.invoke(null, (Object) enveloped)).isEqualTo("V");
    }
  }

  @Test
  void signaturesWithinSignedDataAreValidOnBothRoads() throws Exception {
    byte[] document = Envelopes.octets(Envelopes.registryRequest());
    for (SignatureRole role :
        List.of(SignatureRole.RECORD_PERSONAL, SignatureRole.RECORD, SignatureRole.ROUTING)) {
      SignaturePlace place =
          SignaturePlace.all().stream().filter(p -> p.role() == role).findFirst().orElseThrow();
      document = signer.sign(document, TestKeys.USUAL, place);
    }
    document = signer.sign(document, TestKeys.OTHER);
    assertThat(plain.invoke(null, (Object) document)).isEqualTo("VVVVVV");
  }

  @Test
  void personalSignatureIsValidOnBothRoads() throws Exception {
    byte[] document = Envelopes.octets(Envelopes.delivery(SmevVersion.V1_3));
    document = signer.signPersonal(document, TestKeys.LONG);
    document = signer.sign(document, TestKeys.USUAL);
    assertThat(plain.invoke(null, (Object) document)).isEqualTo("VV");
  }
}
