import { lexicon } from '../lexicon.ts';

export const testing = lexicon({
  id: 'testing',
  serves: /^(test-automation|localization|documentation-site)$/,
  things:
    'test case|fixture|mock|snapshot|flaky test|coverage report|test run|locator|page object|assertion|translation key|locale file|plural rule|screenshot|release note|changelog entry|code sample|glossary term|broken link|docs page|benchmark|load profile|bug report|regression|test matrix',
  processes:
    'flaky test retry|fixture loading|snapshot comparison|parallel test execution|visual regression testing|translation fallback|plural handling|right to left layout|link checking|changelog generation|test data cleanup|coverage gating|mock server startup|docs versioning|missing key detection|screenshot diffing',
  settings:
    'coverage threshold|test timeout|retry count|pixel tolerance|default locale|worker count|screenshot size|fallback language|load test duration|max flake rate|docs version|link check timeout',
  actions:
    'seed test data|retry flaky tests|compare screenshots|start the mock server|load fixtures|fall back to the default language|format plurals|fail the build on low coverage|generate the changelog|check links|record network traffic|clean up after tests',
  areas: 'fixtures|e2e|locales|mocks|docs|reports',
  vendors: 'playwright|cypress|jest|pytest|junit|selenium|crowdin|docusaurus',
  languages: 'ts|py|java|js|rb',
  people: 'a tester|a translator|the docs team|the release manager|a localization vendor',
});
