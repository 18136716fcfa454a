import { lexicon } from '../lexicon.ts';

export const systems = lexicon({
  id: 'systems',
  serves: /^(compilers|operating-system|command-line-tools|package-registry|desktop-app|network-protocols)$/,
  things:
    'parser|token|syntax tree|symbol table|register allocator|garbage collector|thread pool|file descriptor|socket|allocator|plugin|command|config file|exit code|diagnostic|lock file|linker script|opcode|event loop|cache directory|signal handler|lint rule|code action|worker|progress bar',
  processes:
    'incremental compilation|error recovery|type inference|constant folding|plugin loading|argument parsing|file watching|memory allocation|garbage collection|symbol resolution|dead code elimination|shell completion|config merging|telemetry opt-out|update checking|macro expansion',
  settings:
    'recursion limit|stack size|cache directory|log level|default output format|worker count|max line length|file watch delay|optimization level|buffer size|diagnostic limit|lock timeout',
  actions:
    'resolve imports|report syntax errors|parse command line flags|watch files for changes|load plugins|merge the config files|spawn worker threads|handle ctrl-c|print the version|allocate pages|fold constants|emit bytecode',
  areas: 'parser|cli|runtime|core|plugins|diagnostics',
  vendors: 'llvm|tree-sitter|clap|webpack|wasm|gcc|language server',
  languages: 'rs|c|cpp|go|ts',
  people: 'a contributor|a plugin author|the maintainer|a power user|the packaging team',
});
