package org.kontingent.hub.signature.secondroad;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.security.Key;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Base64;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xml.security.Init;
import org.apache.xml.security.algorithms.JCEMapper;
import org.apache.xml.security.algorithms.SignatureAlgorithm;
import org.apache.xml.security.algorithms.SignatureAlgorithmSpi;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.signature.XMLSignatureByteInput;
import org.apache.xml.security.signature.XMLSignatureException;
import org.apache.xml.security.signature.XMLSignatureInput;
import org.apache.xml.security.transforms.Transform;
import org.apache.xml.security.transforms.TransformSpi;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.kontingent.hub.signature.NaiveTransform;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Verifies documents the plain way: Santuario as it comes, Bouncy Castle's JCA provider, and a
 * transform over DOM written for tests. Loaded in a class loader of its own, where none of the
 * hub's classes are, because the library's registry is static.
 */
public final class PlainRoad {
  private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  private static final String URN = "urn:ietf:params:xml:ns:cpxmlsec:algorithms:";
  private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";

  private PlainRoad() {}

  /** One letter per signature in document order: V valid, D a digest is wrong, S the value is. */
  public static String verify(byte[] octets) throws Exception {
    BouncyCastleProvider provider = new BouncyCastleProvider();
    boolean added = Security.addProvider(provider) >= 0;
    try {
      start();
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(octets));
      NodeList all = document.getElementsByTagName("*");
      for (int i = 0; i < all.getLength(); i++) {
        Attr id = ((Element) all.item(i)).getAttributeNodeNS(null, "Id");
        if (id != null) {
          ((Element) all.item(i)).setIdAttributeNode(id, true);
        }
      }
      NodeList signatures = document.getElementsByTagNameNS(DS, "Signature");
      StringBuilder verdicts = new StringBuilder();
      for (int i = 0; i < signatures.getLength(); i++) {
        verdicts.append(verdict((Element) signatures.item(i), provider));
      }
      return verdicts.toString();
    } finally {
      if (added) {
        Security.removeProvider(provider.getName());
      }
    }
  }

  private static char verdict(Element element, BouncyCastleProvider provider) throws Exception {
    XMLSignature signature = new XMLSignature(element, "", true);
    for (int i = 0; i < signature.getSignedInfo().getLength(); i++) {
      if (!signature.getSignedInfo().item(i).verify()) {
        return 'D';
      }
    }
    String text = element.getElementsByTagNameNS(DS, "X509Certificate").item(0).getTextContent();
    PublicKey key =
        CertificateFactory.getInstance("X.509", provider)
            .generateCertificate(new ByteArrayInputStream(Base64.getMimeDecoder().decode(text)))
            .getPublicKey();
    return signature.checkSignatureValue(key) ? 'V' : 'S';
  }

  private static boolean started;

  private static synchronized void start() throws Exception {
    if (started) {
      return;
    }
    started = true;
    Init.init();
    for (String uri : new String[] {URN + "gostr3411", MORE + "gostr3411"}) {
      JCEMapper.register(uri, new JCEMapper.Algorithm("", "GOST3411", "MessageDigest"));
    }
    for (String bits : new String[] {"256", "512"}) {
      JCEMapper.register(
          URN + "gostr34112012-" + bits,
          new JCEMapper.Algorithm("", "GOST3411-2012-" + bits, "MessageDigest"));
    }
    SignatureAlgorithm.register(MORE + "gostr34102001-gostr3411", Gost2001.class);
    SignatureAlgorithm.register(URN + "gostr34102012-gostr34112012-256", Gost256.class);
    SignatureAlgorithm.register(URN + "gostr34102012-gostr34112012-512", Gost512.class);
    Transform.register("urn://smev-gov-ru/xmldsig/transform", Smev.class);
    MessageDigest.getInstance("GOST3411");
  }

  /** The transform: octets to a tree to a string. */
  public static final class Smev extends TransformSpi {
    @Override
    protected XMLSignatureInput enginePerformTransform(
        XMLSignatureInput input, OutputStream out, Element element, String base, boolean secure) {
      try {
        Document document =
            DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(input.getBytes()));
        return new XMLSignatureByteInput(
            NaiveTransform.of(document.getDocumentElement()).getBytes("UTF-8"));
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    protected String engineGetURI() {
      return "urn://smev-gov-ru/xmldsig/transform";
    }
  }

  /** GOST R 34.10-2001. */
  public static final class Gost2001 extends Jca {
    public Gost2001() {
      super("GOST3411WITHECGOST3410");
    }
  }

  /** GOST R 34.10-2012, 256 bits. */
  public static final class Gost256 extends Jca {
    public Gost256() {
      super("GOST3411-2012-256WITHECGOST3410-2012-256");
    }
  }

  /** GOST R 34.10-2012, 512 bits. */
  public static final class Gost512 extends Jca {
    public Gost512() {
      super("GOST3411-2012-512WITHECGOST3410-2012-512");
    }
  }

  /** A signature algorithm through the JCA. */
  abstract static class Jca extends SignatureAlgorithmSpi {
    private final Signature signature;

    Jca(String name) {
      try {
        signature = Signature.getInstance(name, "BC");
      } catch (java.security.GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    protected String engineGetURI() {
      return "";
    }

    @Override
    protected String engineGetJCEAlgorithmString() {
      return signature.getAlgorithm();
    }

    @Override
    protected String engineGetJCEProviderName() {
      return "BC";
    }

    @Override
    protected void engineUpdate(byte[] input) throws XMLSignatureException {
      engineUpdate(input, 0, input.length);
    }

    @Override
    protected void engineUpdate(byte input) throws XMLSignatureException {
      engineUpdate(new byte[] {input}, 0, 1);
    }

    @Override
    protected void engineUpdate(byte[] buffer, int offset, int length)
        throws XMLSignatureException {
      try {
        signature.update(buffer, offset, length);
      } catch (java.security.SignatureException e) {
        throw new XMLSignatureException(e);
      }
    }

    @Override
    protected void engineInitVerify(Key key) throws XMLSignatureException {
      engineInitVerify(key, signature);
    }

    @Override
    protected boolean engineVerify(byte[] value) throws XMLSignatureException {
      try {
        return signature.verify(value);
      } catch (java.security.SignatureException e) {
        throw new XMLSignatureException(e);
      }
    }

    @Override
    protected void engineInitSign(Key key) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void engineInitSign(Key key, SecureRandom random) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void engineInitSign(Key key, AlgorithmParameterSpec spec) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected byte[] engineSign() {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void engineSetParameter(AlgorithmParameterSpec parameters) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void engineSetHMACOutputLength(int length) {
      throw new UnsupportedOperationException();
    }
  }
}
