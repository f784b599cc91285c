package org.kontingent.hub.platform.adapter;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;

/** Logback word {@code %maskedEx}: a stack trace behind {@link PersonalDataMask}. */
public final class MaskedThrowable extends ThrowableProxyConverter {
  @Override
  protected String throwableProxyToString(IThrowableProxy proxy) {
    return PersonalDataMask.mask(super.throwableProxyToString(proxy));
  }
}
