import { list } from '../grammar/list.ts';

/** Words that every code base shares, whatever its domain. */
export const commonProcesses = list(
  'error handling|logging|caching|retrying failed requests|feature flags|pagination|config loading|background jobs|database migrations|dependency injection|rate limiting|file uploads|email sending|sorting and filtering|date formatting|number formatting|secrets handling|health checks|input validation|graceful shutdown|permissions|csv export|pdf generation|audit logging|exponential backoff|translations|search indexing|metrics collection|data seeding|thumbnail creation|concurrency control|deduplication|scheduled tasks|localization of dates',
);

export const commonSettings = list(
  'request timeout|retry limit|log level|page size|cache TTL|default port|max upload size|rate limit|connection pool size|session timeout|worker count|batch size|default language|node version|python version|API base URL|default timezone|debug flag|backoff factor|memory limit',
);

export const commonActions = list(
  'send emails|read the environment variables|connect to the database|handle timeouts|log errors|retry failed requests|parse dates|format currency|upload files|cache responses|check permissions|validate user input|generate ids|run migrations|schedule background jobs|translate strings|set the response headers|catch unhandled exceptions|load the config|sanitize HTML|compress images|hash files|limit concurrency|initialize the logger|clean up temporary files|paginate results',
);

export const verbs = list(
  'get|load|create|update|validate|parse|send|build|resolve|compute|sync|apply|render|fetch|handle|process|check|format|merge|schedule|publish|is|has|find|save|normalize|dispatch|refresh|calculate|register|convert|import|export|init|close',
);

export const typeSuffixes = list(
  'Service|Controller|Repository|Handler|Manager|Client|Factory|Provider|Mapper|Validator|Store|Adapter|Queue|Job|Worker|Builder|Parser|Policy|Listener|Middleware|Serializer|Formatter|Gateway|Registry|Error|Exception|Config|Options|State|Event|Dto|Context|Scheduler|Cache',
);

/** Names of files that most repositories have, each with where it may stand. */
export const wellKnownFiles = list(
  'package.json|Dockerfile|README.md|Makefile|tsconfig.json|pyproject.toml|docker-compose.yml|.github/workflows/ci.yml|.github/workflows/release.yml|nginx.conf|.eslintrc.json|go.mod|Cargo.toml|pom.xml|requirements.txt|.gitignore|CHANGELOG.md|CONTRIBUTING.md|jest.config.js|vite.config.ts|next.config.js|android/gradle.properties|ios/Podfile|build.gradle|.gitlab-ci.yml|Jenkinsfile|tox.ini|setup.cfg|Gemfile|composer.json|.prettierrc|.editorconfig|.nvmrc|webpack.config.js|turbo.json|pnpm-workspace.yaml|.dockerignore|CODEOWNERS|docs/architecture.md|docs/README.md|helm/values.yaml|k8s/deployment.yaml|infra/main.tf|terraform/variables.tf|config/settings.py|config/routes.rb|config/application.yml|manage.py|alembic.ini|phpunit.xml|.env.example|LICENSE|Procfile|renovate.json|src/index.ts|src/main.rs|main.go|app.py|schema.prisma|db/schema.rb|openapi.yaml|proto/service.proto|Caddyfile|vercel.json|firebase.json|app/build.gradle.kts|AndroidManifest.xml|ios/App/Info.plist|pubspec.yaml|mix.exs|ansible/playbook.yml|.circleci/config.yml|sonar-project.properties|prometheus.yml|grafana/dashboards/main.json|Vagrantfile|lerna.json|babel.config.js|tailwind.config.js',
);
