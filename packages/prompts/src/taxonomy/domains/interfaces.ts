import type { Domain } from '../taxonomy-entry.ts';

/** What people look at and click on. */
export const interfaceDomains: readonly Domain[] = [
  {
    id: 'web-frontend',
    description: 'A single-page web application: components, routing, client state, forms and bundling.',
    examples: ['chase re-renders in a product list', 'move a wizard form to another router'],
    vocabulary: {
      concepts: [
        'form validation',
        'route guards',
        'client-side cache',
        'lazy-loaded pages',
        'hydration mismatch',
        'optimistic updates',
      ],
      files: [
        'src/app/router.tsx',
        'src/components/CartDrawer.tsx',
        'src/hooks/useDebounce.ts',
        'vite.config.ts',
      ],
      directories: ['src/components/', 'src/pages/'],
      symbols: ['useDebounce', 'CartDrawer', 'createAppRouter', 'FormErrorSummary'],
      settings: ['VITE_API_URL', 'MAX_UPLOAD_FILES', 'staleTime'],
    },
  },
  {
    id: 'design-system',
    description: 'A shared library of buttons, tokens, themes and icons that several products build on.',
    examples: ['rename a spacing token', 'hunt for hard-coded hex colours'],
    vocabulary: {
      concepts: [
        'dark theme',
        'spacing tokens',
        'focus ring',
        'icon sprites',
        'button variants',
        'typography scale',
      ],
      files: [
        'packages/tokens/colors.json',
        'packages/ui/src/Button.tsx',
        'packages/ui/src/theme.css',
        '.storybook/preview.ts',
      ],
      directories: ['packages/ui/src/', 'packages/tokens/'],
      symbols: ['ThemeProvider', 'buttonVariants', 'mergeTokens', 'IconSprite'],
      settings: ['baseFontSize', 'BREAKPOINT_MD', 'borderRadius'],
    },
  },
  {
    id: 'mobile-app',
    description:
      'A phone application with navigation stacks, offline storage, permissions and store releases.',
    examples: ['fix a crash after rotating the phone', 'ask for camera access later in the flow'],
    vocabulary: {
      concepts: [
        'push permission',
        'offline drafts',
        'deep links',
        'biometric unlock',
        'app startup time',
        'crash reporting',
      ],
      files: [
        'ios/App/AppDelegate.swift',
        'android/app/build.gradle',
        'lib/screens/profile_screen.dart',
        'app/src/main/AndroidManifest.xml',
      ],
      directories: ['lib/screens/', 'ios/App/'],
      symbols: ['DeepLinkHandler', 'DraftStore', 'requestCameraPermission', 'ProfileScreen'],
      settings: ['minSdkVersion', 'CFBundleVersion', 'SESSION_IDLE_MINUTES'],
    },
  },
  {
    id: 'desktop-app',
    description:
      'Software installed on a computer: windows, menus, auto-update, shortcuts and local preferences.',
    examples: ['restore window positions on a second monitor', 'sign an installer'],
    vocabulary: {
      concepts: [
        'auto-update channel',
        'keyboard shortcuts',
        'tray icon',
        'window state',
        'crash dumps',
        'drag and drop import',
      ],
      files: [
        'electron/main.ts',
        'electron/preload.ts',
        'src-tauri/tauri.conf.json',
        'src/menu/build_menu.cpp',
      ],
      directories: ['electron/', 'src/menu/'],
      symbols: ['createMainWindow', 'UpdateChannel', 'registerShortcuts', 'PreferenceStore'],
      settings: ['AUTO_UPDATE_INTERVAL', 'windowMinWidth', 'CRASH_DUMP_DIR'],
    },
  },
  {
    id: 'browser-extension',
    description: 'An add-on that injects scripts into pages, keeps options and talks to a background worker.',
    examples: ['narrow the host permissions', 'keep a worker alive between tabs'],
    vocabulary: {
      concepts: [
        'content scripts',
        'host permissions',
        'options page',
        'message passing',
        'badge counter',
        'page scraping rules',
      ],
      files: [
        'extension/manifest.json',
        'extension/background.js',
        'extension/content/highlight.js',
        'extension/options.html',
      ],
      directories: ['extension/content/', 'extension/icons/'],
      symbols: ['onTabUpdated', 'highlightMatches', 'sendToWorker', 'OptionsForm'],
      settings: ['manifest_version', 'HIGHLIGHT_LIMIT', 'SYNC_QUOTA_BYTES'],
    },
  },
  {
    id: 'accessibility',
    description:
      'Making interfaces usable with a keyboard, a screen reader, high contrast or reduced motion.',
    examples: ['trap focus inside a dialog', 'label an icon-only button'],
    vocabulary: {
      concepts: [
        'focus trap',
        'landmark roles',
        'contrast ratio',
        'live regions',
        'skip links',
        'reduced motion',
      ],
      files: [
        'src/a11y/focus-trap.ts',
        'src/a11y/announcer.tsx',
        'tests/a11y/axe.spec.ts',
        'docs/accessibility-statement.md',
      ],
      directories: ['src/a11y/', 'tests/a11y/'],
      symbols: ['FocusTrap', 'announcePolitely', 'contrastRatio', 'SkipLink'],
      settings: ['MIN_CONTRAST_RATIO', 'prefersReducedMotion', 'AXE_RULES'],
    },
  },
  {
    id: 'localization',
    description:
      'Translations, plural rules, number and date formats, right-to-left layout and fallback languages.',
    examples: ['find strings nobody translated', 'format prices for Brazil'],
    vocabulary: {
      concepts: [
        'plural rules',
        'missing translations',
        'right-to-left layout',
        'fallback locale',
        'currency formatting',
        'message catalogues',
      ],
      files: [
        'locales/de.json',
        'locales/pt-BR.json',
        'src/i18n/load-messages.ts',
        'scripts/extract_strings.py',
      ],
      directories: ['locales/', 'src/i18n/'],
      symbols: ['loadMessages', 'formatCurrency', 'pluralCategory', 'LocaleSwitcher'],
      settings: ['DEFAULT_LOCALE', 'SUPPORTED_LOCALES', 'fallbackLng'],
    },
  },
  {
    id: 'content-management',
    description:
      'Editors, drafts, revisions, media libraries and publishing workflows for articles and pages.',
    examples: ['restore an older revision', 'schedule an article for Monday morning'],
    vocabulary: {
      concepts: [
        'draft revisions',
        'scheduled publishing',
        'media library',
        'slug collisions',
        'block editor',
        'editorial roles',
      ],
      files: [
        'cms/models/article.py',
        'cms/templates/article.html',
        'cms/services/publish.py',
        'config/media.yml',
      ],
      directories: ['cms/models/', 'cms/templates/'],
      symbols: ['publishArticle', 'RevisionDiff', 'unique_slug', 'MediaPicker'],
      settings: ['MAX_REVISIONS', 'MEDIA_ROOT', 'PUBLISH_CRON'],
    },
  },
  {
    id: 'documentation-site',
    description:
      'Guides, API references and examples that are built from Markdown and published with each release.',
    examples: ['repair dead links before a release', 'add a page to the sidebar'],
    vocabulary: {
      concepts: [
        'sidebar order',
        'dead links',
        'code snippets in guides',
        'versioned docs',
        'search index of the docs',
        'front matter',
      ],
      files: ['docs/getting-started.md', 'docs/sidebars.js', 'README.md', 'mkdocs.yml'],
      directories: ['docs/guides/', 'docs/api/'],
      symbols: ['buildSidebar', 'checkLinks', 'renderSnippet', 'DocVersion'],
      settings: ['site_url', 'onBrokenLinks', 'DOCS_VERSION'],
    },
  },
  {
    id: 'chat-messaging',
    description:
      'Conversations between people: threads, presence, read receipts, attachments and moderation.',
    examples: ['stop typing indicators from sticking', 'merge two threads'],
    vocabulary: {
      concepts: [
        'typing indicator',
        'read receipts',
        'presence heartbeat',
        'message threading',
        'attachment previews',
        'mention parsing',
      ],
      files: [
        'server/rooms/room.ex',
        'server/presence/tracker.ex',
        'web/src/chat/MessageList.vue',
        'web/src/chat/mentions.ts',
      ],
      directories: ['server/rooms/', 'web/src/chat/'],
      symbols: ['PresenceTracker', 'parseMentions', 'MessageList', 'markThreadRead'],
      settings: ['HEARTBEAT_MS', 'MAX_MESSAGE_LENGTH', 'TYPING_TIMEOUT'],
    },
  },
  {
    id: 'game-development',
    description: 'Gameplay code: input, physics, levels, scoring, saves and frame budgets.',
    examples: ['tune a jump curve', 'find why saves get corrupted on exit'],
    vocabulary: {
      concepts: [
        'jump physics',
        'save slots',
        'enemy spawning',
        'hit detection',
        'frame pacing',
        'loot tables',
      ],
      files: [
        'Assets/Scripts/PlayerController.cs',
        'game/levels/level_03.json',
        'src/physics/collider.rs',
        'game/save/slots.gd',
      ],
      directories: ['Assets/Scripts/', 'game/levels/'],
      symbols: ['PlayerController', 'SpawnWave', 'resolve_collision', 'LootTable'],
      settings: ['GRAVITY_SCALE', 'MAX_FPS', 'coyoteTime'],
    },
  },
  {
    id: 'graphics-rendering',
    description: 'Shaders, meshes, cameras, colour spaces and the pipelines that put pixels on a screen.',
    examples: ['explain banding in a gradient', 'move a blur to the GPU'],
    vocabulary: {
      concepts: [
        'shadow maps',
        'tone mapping',
        'mesh batching',
        'depth precision',
        'texture atlas',
        'frustum culling',
      ],
      files: [
        'shaders/pbr.frag',
        'engine/render/pipeline.cpp',
        'engine/render/camera.hpp',
        'assets/materials/metal.json',
      ],
      directories: ['shaders/', 'engine/render/'],
      symbols: ['RenderPipeline', 'computeShadowMatrix', 'toneMapAces', 'FrustumCuller'],
      settings: ['SHADOW_MAP_SIZE', 'msaaSamples', 'NEAR_PLANE'],
    },
  },
];
