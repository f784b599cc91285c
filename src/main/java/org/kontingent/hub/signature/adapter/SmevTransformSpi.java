package org.kontingent.hub.signature.adapter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.xml.security.c14n.CanonicalizationException;
import org.apache.xml.security.signature.XMLSignatureByteInput;
import org.apache.xml.security.signature.XMLSignatureInput;
import org.apache.xml.security.transforms.TransformSpi;
import org.apache.xml.security.transforms.TransformationException;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.signature.SmevTransform;
import org.w3c.dom.Element;

/** The SMEV transform as Santuario calls it: the octets of the previous step in, ours out. */
public final class SmevTransformSpi extends TransformSpi {

  @Override
  protected XMLSignatureInput enginePerformTransform(
      XMLSignatureInput input,
      OutputStream out,
      Element transform,
      String baseUri,
      boolean secureValidation)
      throws IOException, CanonicalizationException, TransformationException {
    try {
      if (out == null) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        SmevTransform.write(input.getBytes(), result);
        return new XMLSignatureByteInput(result.toByteArray());
      }
      SmevTransform.write(input.getBytes(), out);
      XMLSignatureInput written = new XMLSignatureByteInput(new byte[0]);
      written.setOutputStream(out);
      return written;
    } catch (HubException e) {
      throw new TransformationException(e, e.code());
    }
  }

  @Override
  protected String engineGetURI() {
    return SmevTransform.URI;
  }
}
