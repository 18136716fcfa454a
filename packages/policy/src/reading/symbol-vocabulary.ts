/** Word lists for names from code. Data, no logic. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Brands, products and units that are spelled like identifiers. */
export const mixedCaseNames = /* @__PURE__ */ words(`
iPhone iPad iPod iOS iPadOS iCloud macOS tvOS watchOS eBay GitHub GitLab BitBucket JavaScript TypeScript CoffeeScript
PostgreSQL MySQL NoSQL SQLite MongoDB DynamoDB MariaDB CouchDB InfluxDB RocksDB CockroachDB ClickHouse GraphQL OAuth
OAuth2 OpenAI OpenAPI OpenID OpenSSL OpenGL WebGL WebGPU WebRTC WebAssembly YouTube LinkedIn WhatsApp PayPal FaceBook
DevOps DevTools DevSecOps GitOps MLOps McDonald NumPy SciPy PyTorch PyPI FastAPI SQLAlchemy TensorFlow LangChain
LlamaIndex HuggingFace NextJS NodeJS VueJS ReactJS NestJS NuxtJS ExpressJS AngularJS ThreeJS JetBrains IntelliJ PyCharm
WebStorm VSCode VisualStudio PowerShell PowerPoint JUnit NUnit xUnit XUnit SaaS PaaS IaaS IoT BaaS FaaS LaTeX TeX DnD
RabbitMQ ActiveMQ ZeroMQ CircleCI TeamCity CloudFlare CloudFront CloudWatch CloudFormation BigQuery RedHat OpenShift
RestAPI RESTful JSDoc JavaDoc TypeDoc TailwindCSS CSSinJS PhD USd MHz GHz kHz kB MB GB TB MiB GiB KiB kWh PM AM IDs
URLs APIs PRs CPUs GPUs UUIDs PDFs VMs DBs ORMs SDKs CLIs IDEs JWTs TODOs DTOs FAQs CSVs PCs TVs OSes QAs POs LLMs
WordPress WooCommerce SharePoint SalesForce SnowFlake DataDog PagerDuty StackOverflow ChatGPT DeepMind DeepSeek
JQuery jQuery iframe eBPF gRPC mTLS sRGB dApp eCommerce pH mRNA OpenCV OpenTelemetry AutoML McKinsey DuckDB SvelteKit
`);

/** Words with hyphens in capitals that are standards, not COBOL names. */
export const hyphenatedStandards =
  /^(?:UTF|ISO|SHA|AES|RSA|MD|HTTP|TLS|SSL|RFC|CVE|GPT|USB|PCI|IEEE|IPV|CP|GB|BASE|UTC|GMT|COVID|ECMA|ES|CI|A|B|X|T|F|E|I|PL|TCP|VS|CD|UI|UX|AI|API|OK|NO|YES|DO|NOT|TODO|SOC|HS|RS|PS|EC|ED|TF|K|CRUD|JSON|XML|SQL|CSV|HTML|CSS|URL|ID|Q|R|P|S|N|C|D)(?:-|$)/;

/** Nouns before a name that make the name a symbol. */
export const symbolNouns = /* @__PURE__ */ words(
  'class interface struct component enum trait hook function method variable constant decorator annotation exception macro typedef',
);

/** Nouns beside a hyphenated name that make it an identifier. */
export const kebabNouns = /* @__PURE__ */ words(
  'component element tag selector id class package service module slug key command job workflow image container pod namespace branch topic queue bucket header attribute event',
);

/** Dotted abbreviations. */
export const abbreviations = /* @__PURE__ */ words(
  'e.g i.e a.m p.m u.s u.k vs. etc. a.k.a w.r.t no. e.g. i.e. ph.d',
);

/** Words searched for as literals although they are plain capitals. */
export const markerWords = /* @__PURE__ */ words('TODO FIXME HACK XXX NOCOMMIT');

export const environmentNouns = /* @__PURE__ */ words('env environment envvar');
