import { lexicon } from '../lexicon.ts';

export const mobile = lexicon({
  id: 'mobile',
  serves: /^(mobile-app|desktop-app)$/,
  things:
    'push notification|deep link|onboarding screen|offline queue|splash screen|biometric prompt|in-app purchase|crash report|tab bar|location permission|app badge|background task|photo upload|sync conflict|review prompt|feature flag|bottom sheet|device token|map marker|widget|haptic effect|release build|share sheet|QR scanner|camera preview',
  processes:
    'offline sync|push registration|deep link handling|background location updates|biometric login|certificate pinning|in-app purchase restore|crash symbolication|image compression before upload|app version gating|conflict resolution after reconnect|permission prompts|battery saving mode|session restore at cold start',
  settings:
    'sync interval|minimum OS version|image cache size|request timeout|location accuracy|retry backoff|notification quiet hours|max offline items|splash duration|build number|keychain access group|upload chunk size',
  actions:
    'register for push notifications|open a deep link|cache images on disk|ask for the location permission|upload photos in the background|restore purchases|show the rating prompt|merge offline edits|refresh the token when the app wakes up|lock the app after inactivity|scan a QR code|log crashes',
  areas: 'onboarding|sync|notifications|camera|profile|storage',
  vendors: 'firebase|crashlytics|flutter|react native|revenuecat|sentry|mapbox',
  languages: 'kt|swift|dart|tsx',
  people: 'a tester|App Store review|a beta user|the product owner|support',
});
