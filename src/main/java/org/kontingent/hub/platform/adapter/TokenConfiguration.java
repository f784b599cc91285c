package org.kontingent.hub.platform.adapter;

import java.time.Clock;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.platform.token.SealedReferences;
import org.kontingent.hub.platform.token.SignedTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tokens and references, made with what follows from the master keys the journal opens. */
@Configuration(proxyBeanMethods = false)
public class TokenConfiguration {
  @Bean
  SignedTokens signedTokens(MasterKeys masterKeys, Clock clock) {
    return new SignedTokens(masterKeys, clock);
  }

  @Bean
  SealedReferences sealedReferences(MasterKeys masterKeys, Clock clock) {
    return new SealedReferences(masterKeys, clock);
  }
}
