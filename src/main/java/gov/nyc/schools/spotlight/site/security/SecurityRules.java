package gov.nyc.schools.spotlight.site.security;

import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.Role;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Who may come in by the web: nobody, but for the list of {@link PublicPaths} and staff with a role. Services check again, and finer. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

  private static final String[] STAFF = Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new);

  @Bean
  CsrfTokenRepository csrfTokens(Encrypted https) {
    return new CsrfCookie(https);
  }

  @Bean
  SecurityContextRepository securityContexts() {
    return new HttpSessionSecurityContextRepository();
  }

  @Bean
  AuthenticationManager authenticationManager(GuardedSignIn signIn) {
    return new ProviderManager(signIn);
  }

  /** What happens at each sign-in: a session id and a token that nobody could have planted before. */
  @Bean
  SessionAuthenticationStrategy atSignIn(CsrfTokenRepository tokens) {
    return new CompositeSessionAuthenticationStrategy(
        List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
  }

  @Bean
  @Order(1)
  SecurityFilterChain assets(HttpSecurity http, Encrypted https) {
    return http.securityMatcher("/assets/**")
        .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
        .headers(new SecurityHeaders(https))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  /** What everybody may read: without session, token or cookie, and the same for members of staff as for strangers. */
  @Bean
  @Order(2)
  SecurityFilterChain everybodysPages(HttpSecurity http, Encrypted https) {
    return http.securityMatcher("/gallery", "/gallery/**")
        .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
        .headers(new SecurityHeaders(https))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pages(HttpSecurity http, Environment environment, CurrentPerson current,
      CsrfTokenRepository tokens, SecurityContextRepository contexts, AuthenticationManager signIn, RefusedRequests refused,
      SignInResults results, Encrypted https, @Value("${tracker.session.longest:PT12H}") Duration longestSession) {
    var local = environment.acceptsProfiles(Profiles.of("local"));
    return http
        .authorizeHttpRequests(rules -> rules
            .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
            .requestMatchers(PublicPaths.all(local)).permitAll()
            .requestMatchers("/actuator/**").hasAnyRole(Role.OPERATOR.name(), Role.ADMIN.name())
            .anyRequest().hasAnyRole(STAFF))
        .authenticationManager(signIn)
        .formLogin(form -> form.loginPage("/sign-in").loginProcessingUrl("/sign-in").usernameParameter("email")
            .successHandler(results).failureHandler(results).permitAll())
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signedOut").invalidateHttpSession(true))
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .securityContext(context -> context.securityContextRepository(contexts))
        .sessionManagement(session -> session.sessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy()))
        // What was asked for travels in the address of the sign-in: strangers get no session.
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(refused).accessDeniedHandler(refused))
        .addFilterBefore(new FreshAccount(current, longestSession), AnonymousAuthenticationFilter.class)
        .headers(new SecurityHeaders(https))
        .build();
  }
}
