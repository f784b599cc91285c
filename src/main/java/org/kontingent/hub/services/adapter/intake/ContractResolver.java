package org.kontingent.hub.services.adapter.intake;

import java.io.InputStream;
import java.io.Reader;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/** Finds imported schemas of the contract on the class path, and nothing anywhere else. */
final class ContractResolver implements LSResourceResolver {
  @Override
  public LSInput resolveResource(
      String type, String namespace, String publicId, String systemId, String base) {
    String file = systemId == null ? "" : systemId.substring(systemId.lastIndexOf('/') + 1);
    return new OnClassPath(file);
  }

  private record OnClassPath(String file) implements LSInput {
    @Override
    public InputStream getByteStream() {
      return Contract.open(file);
    }

    @Override
    public String getSystemId() {
      return file;
    }

    @Override
    public Reader getCharacterStream() {
      return null;
    }

    @Override
    public String getStringData() {
      return null;
    }

    @Override
    public String getPublicId() {
      return null;
    }

    @Override
    public String getBaseURI() {
      return null;
    }

    @Override
    public String getEncoding() {
      return null;
    }

    @Override
    public boolean getCertifiedText() {
      return false;
    }

    @Override
    public void setByteStream(InputStream stream) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setSystemId(String id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setCharacterStream(Reader reader) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setStringData(String data) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setPublicId(String id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setBaseURI(String uri) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setEncoding(String encoding) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setCertifiedText(boolean certified) {
      throw new UnsupportedOperationException();
    }
  }
}
