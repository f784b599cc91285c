package org.kontingent.hub.signature.bench;

import java.util.concurrent.TimeUnit;
import org.kontingent.hub.signature.EnvelopeSigner;
import org.kontingent.hub.signature.SignatureVerifier;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Signing and verifying a whole message, octets in and octets or report out. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SignatureBenchmark {
  /** Octets of the unsigned message; a signature with its certificate adds about two thousand. */
  @Param({"2500", "130000"})
  public int octets;

  private SigningKey key;
  private byte[] unsigned;
  private byte[] signed;
  private final EnvelopeSigner signer = SignatureEngine.signer();
  private final SignatureVerifier verifier = SignatureEngine.verifier();

  @Setup
  public void prepare() {
    key = Keys.hub();
    unsigned = SampleMessage.unsigned(octets);
    signed = signer.sign(unsigned, key);
    if (!verifier.verify(signed).allValid()) {
      throw new IllegalStateException("the benchmark's own message does not verify");
    }
    System.out.println("# signed message: " + signed.length + " octets");
  }

  @Benchmark
  public byte[] sign() {
    return signer.sign(unsigned, key);
  }

  @Benchmark
  public boolean verify() {
    return verifier.verify(signed).allValid();
  }
}
