/**
 * Lets in those who may come in: who sees what without signing in, sign-in, sessions, and what becomes of a form that was refused.
 */
package gov.nyc.schools.spotlight.site.security;
