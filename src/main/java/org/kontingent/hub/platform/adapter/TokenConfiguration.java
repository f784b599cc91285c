package org.kontingent.hub.platform.adapter;

import java.time.Clock;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.platform.token.SignedTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tokens, signed with what follows from the master keys the journal opens. */
@Configuration(proxyBeanMethods = false)
public class TokenConfiguration {
  @Bean
  SignedTokens signedTokens(MasterKeys masterKeys, Clock clock) {
    return new SignedTokens(masterKeys, clock);
  }
}
