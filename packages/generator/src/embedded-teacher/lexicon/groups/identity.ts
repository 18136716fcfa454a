import { lexicon } from '../lexicon.ts';

export const identity = lexicon({
  id: 'identity',
  serves: /^(authentication|authorization|cryptography|security-scanning)$/,
  things:
    'session|refresh token|access token|api key|password hash|role|permission|login attempt|magic link|recovery code|user account|tenant|service account|audit event|csrf token|client secret|scope|passkey|device fingerprint|invitation|signing key|cookie|rate limit bucket|consent record|certificate',
  processes:
    'password reset|token rotation|single sign-on|role based access control|brute force protection|session invalidation|two factor enrolment|key rotation|consent tracking|permission inheritance|account lockout|impersonation by admins|CSRF protection|input sanitization|certificate pinning|API key hashing',
  settings:
    'session timeout|token lifetime|lockout threshold|password minimum length|bcrypt cost|refresh token expiry|max login attempts|CORS allow list|cookie max age|OTP validity|invite expiry|key rotation period|remember me duration',
  actions:
    'validate the JWT signature|hash passwords|revoke a session|check whether a user is an admin|issue a refresh token|block an IP after failed logins|decrypt the client secret|log who changed a permission|redirect to the identity provider|strip personal data from logs|verify the email address|expire magic links',
  areas: 'auth|identity|sessions|policies|crypto|accounts',
  vendors: 'okta|keycloak|auth0|cognito|vault|oauth|saml|ldap',
  languages: 'ts|go|java|py|rs|php',
  people: "the security team|a pentester|the DPO|a customer's IT department|the compliance officer",
});
