package org.kontingent.hub.signature.bench;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.ECGOST3410_2012Signer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The measure of this machine: Bouncy Castle's light signer alone, over a ready digest. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class LightSignerBenchmark {
  private ParametersWithRandom privateKey;
  private ECPublicKeyParameters publicKey;
  private byte[] digest;
  private BigInteger[] value;

  @Setup
  public void prepare() {
    SecureRandom random = new SecureRandom();
    ECDomainParameters domain =
        new ECDomainParameters(ECGOST3410NamedCurves.getByNameX9("GostR3410-2001-CryptoPro-XchA"));
    BigInteger d = new BigInteger(250, random).setBit(250);
    privateKey = new ParametersWithRandom(new ECPrivateKeyParameters(d, domain), random);
    publicKey = new ECPublicKeyParameters(domain.getG().multiply(d).normalize(), domain);
    digest = new byte[32];
    random.nextBytes(digest);
    value = sign();
  }

  @Benchmark
  public BigInteger[] sign() {
    ECGOST3410_2012Signer signer = new ECGOST3410_2012Signer();
    signer.init(true, privateKey);
    return signer.generateSignature(digest);
  }

  @Benchmark
  public boolean verify() {
    ECGOST3410_2012Signer signer = new ECGOST3410_2012Signer();
    signer.init(false, publicKey);
    return signer.verifySignature(digest, value[0], value[1]);
  }
}
