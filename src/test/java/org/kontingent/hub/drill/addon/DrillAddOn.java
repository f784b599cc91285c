package org.kontingent.hub.drill.addon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.kontingent.hub.exchange.ExchangeTransport;
import org.kontingent.hub.signature.EnvelopeSigner;
import org.kontingent.hub.signature.SignatureVerifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Joins a hub that has this jar on its class path. System properties: {@code
 * kontingent.drill.clock}, a file, moves the clock; {@code kontingent.drill.points}, a file, writes
 * the crash points down, and {@code kontingent.drill.halt} with {@code …halt-at} halts at one;
 * {@code kontingent.drill.crypto}, a file, times the signatures. Sample keys are let through.
 */
@AutoConfiguration
public class DrillAddOn {
  @Bean
  static BeanDefinitionRegistryPostProcessor drillBeans() {
    return new BeanDefinitionRegistryPostProcessor() {
      @Override
      public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry beans) {
        if (beans.containsBeanDefinition("refuseSamples")) {
          beans.removeBeanDefinition("refuseSamples");
        }
        String file = System.getProperty("kontingent.drill.clock");
        if (file != null) {
          beans.removeBeanDefinition("clock");
          beans.registerBeanDefinition(
              "clock", new RootBeanDefinition(Clock.class, () -> new OffsetClock(Path.of(file))));
        }
      }
    };
  }

  @Bean
  static BeanPostProcessor drillWatch() {
    CrashPoints points = CrashPoints.ofProperties();
    boolean watches = System.getProperty("kontingent.drill.points") != null;
    CryptoTime crypto = cryptoTime();
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (watches && bean instanceof DataSource database) {
          return new WatchedDatabase(database, points);
        }
        if (watches && bean instanceof ExchangeTransport transport) {
          return WatchedExchange.of(transport, points);
        }
        if (crypto != null && bean instanceof EnvelopeSigner signer) {
          return crypto.timed(EnvelopeSigner.class, signer);
        }
        if (crypto != null && bean instanceof SignatureVerifier verifier) {
          return crypto.timed(SignatureVerifier.class, verifier);
        }
        return bean;
      }
    };
  }

  private static CryptoTime cryptoTime() {
    String file = System.getProperty("kontingent.drill.crypto");
    try {
      return file == null ? null : new CryptoTime(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
