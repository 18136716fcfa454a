/** Word lists that tell paths from what only looks like one. Data, no logic. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Extensions that make `name.ext` a file. */
export const fileExtensions = /* @__PURE__ */ words(`
ts tsx mts cts js jsx mjs cjs py pyi pyx ipynb rb erb rake go rs java kt kts scala clj cljs groovy gradle c h cc cpp
cxx hpp hh hxx cs fs fsx vb swift m mm php phtml pl pm lua r jl ex exs erl hrl hs elm ml mli dart nim zig v sv vhd
vhdl sol vy cob cbl cpy asm s f90 f95 for pas lisp el scm rkt tcl sh bash zsh fish ps1 psm1 bat cmd awk sed
html htm xhtml css scss sass less styl vue svelte astro hbs ejs pug njk liquid jinja j2 tmpl tpl mustache
json json5 jsonc jsonl ndjson yaml yml toml ini cfg conf config properties xml xsd xsl svg plist env lock editorconfig
md mdx markdown rst adoc txt text tex csv tsv log sql prisma graphql gql proto thrift avsc tf tfvars hcl nix bicep
dockerfile mk cmake bazel bzl gemspec podspec csproj vbproj fsproj sln vcxproj pbxproj storyboard xib
png jpg jpeg gif webp ico bmp tiff pdf doc docx xls xlsx ppt pptx odt zip tar gz tgz bz2 xz 7z rar jar war whl exe dll so
dylib wasm bin dat db sqlite sqlite3 parquet feather npy pkl h5 onnx pt pb ckpt safetensors gguf mp3 mp4 wav mov webm
pem crt cer key p12 pfx jks keystore pub asc gpg bak orig patch diff snap map ttf otf woff woff2 eot lua xaml razor
cshtml aspx jsp ftl sublime-project code-workspace service socket timer d nf smk wdl feature po pot strings resx arb
`);

/** Extensions that are also member names or words: `console.log`, `event.key`, `process.env`. */
export const memberLikeExtensions = /* @__PURE__ */ words(
  'log map key env text config lock data service feature strings d m r s v for el pl db po patch pub bin diff snap socket timer eot so key tar cmd dat sed awk config properties conf',
);

/** Objects whose member is meant, not a file. */
export const memberOwners = /* @__PURE__ */ words(`
console math Math np numpy torch tf process import.meta meta os sys this self e event evt ev obj object item row entry node
props state ctx context req res request response app user data array arr list items map element el input form field
logger log db session window document config options settings module package store str string path result results
fs http re json JSON date Date i x y a b p q t cls super jQuery $ _ lodash pd plt df tensor model np.log
`);

/** Bare names without extension that are files. */
export const knownFileNames = /* @__PURE__ */ words(`
Dockerfile Containerfile Makefile GNUmakefile Jenkinsfile Procfile Gemfile Rakefile Vagrantfile Brewfile Podfile
Fastfile Appfile Pipfile Justfile justfile Taskfile Caddyfile Tiltfile Earthfile Snakefile Cartfile Berksfile Guardfile
BUILD WORKSPACE README LICENSE LICENCE CHANGELOG CONTRIBUTING CODEOWNERS AUTHORS NOTICE COPYING OWNERS VERSION
authorized_keys known_hosts id_rsa id_ed25519 id_ecdsa id_dsa
`);

/** Dot files and directories without a telling ending. */
export const knownDotNames = /* @__PURE__ */ words(`
.env .envrc .gitignore .gitattributes .gitmodules .gitkeep .github .gitlab .git .vscode .idea .husky .circleci .changeset
.dockerignore .npmignore .prettierignore .eslintignore .stylelintignore .npmrc .nvmrc .yarnrc .babelrc .eslintrc
.prettierrc .stylelintrc .editorconfig .browserslistrc .bashrc .zshrc .profile .bash_profile .vimrc .htaccess .htpasswd
.netrc .pypirc .python-version .node-version .ruby-version .tool-versions .terraform .aws .ssh .kube .docker .config
.cargo .rspec .rubocop.yml .flake8 .pylintrc .coveragerc .mailmap .clang-format .clang-tidy .storybook .next .nuxt
.cursorrules .devcontainer .gnupg .claude .well-known
`);

/** First segments that make `segment/more` a path even without an extension. */
export const knownDirectories = /* @__PURE__ */ words(`
src lib libs app apps api packages pkg internal cmd test tests spec specs __tests__ e2e doc docs documentation config
configs conf scripts script bin build dist out target public static assets styles css components component pages views
view controllers controller models model services service utils util helpers helper hooks store stores reducers routes
routers router middleware middlewares migrations migration schema schemas types interfaces db database server client
frontend backend web mobile ios android infra infrastructure terraform ansible k8s kubernetes helm charts deploy
deployment docker ci tools tooling examples example samples demo fixtures mocks __mocks__ vendor third_party node_modules
modules module plugins plugin extensions resources res templates template locales locale i18n translations data datasets
notebooks experiments benchmarks bench common core shared domain features feature entities repositories handlers jobs
workers worker tasks queue events graphql proto protos contracts include includes source sources crates crate workspace
workspaces www html layouts layout widgets screens lambdas functions etc usr var home tmp opt root mnt srv proc dev sys
`);

/** First segments of absolute paths that are never HTTP routes. */
export const systemRoots = /* @__PURE__ */ words(
  'etc usr var home tmp opt root mnt srv proc dev sys bin sbin lib lib64 boot run media Users private Library Applications Volumes System workspace workspaces src packages apps tests test docs config scripts',
);

/** Pairs and more that join words, units or names with a slash. */
export const slashedWords = /* @__PURE__ */ words(`
and/or or/and tcp/ip tcp/udp udp/tcp i/o r/w n/a w/o w/ he/she she/he his/her him/her they/them s/he he/him she/her
24/7 km/h m/s mb/s gb/s kb/s mbit/s req/s ops/s client/server server/client read/write write/read input/output
yes/no true/false on/off either/or ci/cd cd/ci ui/ux ux/ui a/b b/c gnu/linux os/2 pl/sql pl/pgsql dev/prod prod/dev
dev/staging/prod get/set set/get push/pull pull/push start/stop stop/start open/close left/right up/down in/out
before/after success/failure pass/fail http/https https/http json/xml xml/json js/ts ts/js c/c++ c++/c mac/linux
linux/mac windows/linux linux/windows ios/android android/ios win/mac mac/windows add/remove enable/disable
enabled/disabled login/logout signup/login create/update create/read/update/delete upper/lower min/max host/port
key/value name/value request/response front/back import/export sync/async async/await encode/decode encrypt/decrypt
pro/con pros/cons his/hers and/nor cost/benefit day/month month/day/year day/month/year mm/dd/yyyy dd/mm/yyyy
yyyy/mm/dd mm/dd/yy dd/mm/yy user/password username/password first/last tab/space tabs/spaces publish/subscribe pub/sub
producer/consumer master/slave master/replica primary/replica parent/child cpu/gpu ram/cpu miles/hour
`);

export const mimeTops = /* @__PURE__ */ words(
  'application audio font image message model multipart text video',
);

export const mimeSubtypes = /* @__PURE__ */ words(`
json xml html plain css csv javascript typescript ecmascript markdown png jpeg jpg gif webp svg avif bmp tiff pdf zip gzip
octet-stream form-data event-stream mp4 mpeg ogg wav webm flac aac mixed alternative related yaml toml wasm sql
graphql msgpack protobuf ttf otf woff woff2 calendar rtf x-www-form-urlencoded ndjson *
`);

/** Endings of hosts that people write without a scheme. */
export const topLevelDomains = /* @__PURE__ */ words(
  'com org net io dev ai co app edu gov info biz cloud tech xyz me us uk de fr es it nl jp cn in br au ca eu ru ch se no fi pl test local internal example invalid localhost',
);

/** Names that end like a file and are products. */
export const dottedProducts = /* @__PURE__ */ words(`
node.js vue.js next.js nuxt.js react.js d3.js express.js three.js chart.js discord.js ember.js backbone.js angular.js
alpine.js nest.js svelte.js solid.js moment.js day.js lodash.js socket.io asp.net vb.net ml.net ado.net p5.js
handlebars.js require.js meteor.js electron.js deno.js bun.js tensorflow.js brain.js phaser.js paper.js pdf.js
knockout.js jquery.js underscore.js gulp.js polymer.js stimulus.js preact.js
`);

/** Nouns beside a slashed name that make it a path. */
export const pathNouns = /* @__PURE__ */ words(
  'file files folder folders directory directories dir dirs path paths subfolder subdirectory tree carpeta fichero archivo dossier fichier ordner verzeichnis datei',
);

/** Verbs and prepositions before a slashed name that make it a path where nothing speaks against it. */
export const pathLeadWords = /* @__PURE__ */ words(
  'under inside within into ls cat cd open list in at from across throughout edit read',
);

/** Words before a name that make it an import specifier or package. */
export const importLeadWords = /* @__PURE__ */ words(
  'import imports imported importing require requires required package packages dependency dependencies npm pnpm yarn pip install add bump upgrade library lib',
);

export const httpVerbs = /* @__PURE__ */ words('GET POST PUT PATCH DELETE HEAD OPTIONS');

export const routeNouns = /* @__PURE__ */ words(
  'endpoint endpoints route routes url urls uri handler page api request requests webhook call calls hit hits returns',
);
