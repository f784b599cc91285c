package org.kontingent.hub.signature.bench;

import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.signature.SmevTransform;
import org.kontingent.hub.signature.SmevTransform.Escaping;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.w3c.dom.Element;

/** The SMEV transform beside exclusive canonicalisation of the same document. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TransformBenchmark {
  @Param({"2500", "130000"})
  public int octets;

  private byte[] document;
  private Element tree;

  @Setup
  public void prepare() {
    Init.init();
    document = SampleMessage.unsigned(octets);
    tree = HardenedXml.parse(document).getDocumentElement();
  }

  @Benchmark
  public void transformOfTree() {
    SmevTransform.write(tree, OutputStream.nullOutputStream(), Escaping.EXCHANGE);
  }

  @Benchmark
  public void canonicalisationOfTree() throws XMLSecurityException {
    canonicalise(tree);
  }

  @Benchmark
  public void transformOfOctets() {
    SmevTransform.write(document, OutputStream.nullOutputStream());
  }

  @Benchmark
  public void parseAndCanonicalisation() throws XMLSecurityException {
    canonicalise(HardenedXml.parse(document).getDocumentElement());
  }

  private static void canonicalise(Element element) throws XMLSecurityException {
    Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS)
        .canonicalizeSubtree(element, OutputStream.nullOutputStream());
  }
}
