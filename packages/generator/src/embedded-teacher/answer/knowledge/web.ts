import { asks, how, type KnowledgeItem, versus, what } from './knowledge-item.ts';

export const web: readonly KnowledgeItem[] = [
  what(
    'CORS',
    'Cross-Origin Resource Sharing: headers by which a server tells browsers which other origins may read its responses.',
  ),
  what(
    'a JWT',
    'A JSON Web Token is a signed piece of JSON (header, payload, signature) that carries claims; anyone can read it, only the issuer can sign it.',
  ),
  what(
    'CSRF',
    'Cross-site request forgery: a foreign page makes the browser send a request with your cookies. SameSite cookies and CSRF tokens prevent it.',
  ),
  what(
    'XSS',
    'Cross-site scripting: attacker text is run as script in a page. Escape output, avoid raw HTML and set a content security policy.',
  ),
  what(
    'server-side rendering',
    'The server sends finished HTML, which the browser shows at once and then hydrates; good for first paint and for search engines.',
  ),
  what(
    'hydration',
    'The client framework attaches its event handlers and state to HTML that the server already rendered.',
  ),
  what(
    'a CDN',
    'A content delivery network keeps copies of files on servers close to users, which lowers latency and takes load off the origin.',
  ),
  what('HTTP keep-alive', 'One TCP connection is used for several requests, which saves the handshakes.'),
  what(
    'a preflight request',
    'An OPTIONS request by which a browser asks whether a cross-origin request with special methods or headers is allowed.',
  ),
  what(
    'a service worker',
    'A script that sits between page and network, can answer from a cache and makes offline use and push messages possible.',
  ),
  what(
    'an ETag',
    'A version label of a response; the client sends it back in If-None-Match and gets 304 if nothing changed.',
  ),
  what(
    'the event loop',
    'It takes tasks from queues and runs them one after the other on one thread; promise callbacks (microtasks) go before timers.',
  ),
  what(
    'the virtual DOM',
    'An in-memory tree of the interface; a framework compares old and new tree and changes only what differs in the real DOM.',
  ),
  what(
    'OAuth',
    'A standard by which a user lets an app act for them at another service without sharing the password; the app gets a scoped token.',
  ),
  what(
    'PKCE',
    'An OAuth extension: the client proves with a secret verifier that it started the flow, so a stolen authorization code is useless.',
  ),
  what(
    'GraphQL',
    'A query language for APIs in which the client names exactly the fields it wants, from one endpoint with a typed schema.',
  ),
  what(
    'a webhook',
    'An HTTP call that a service makes to your URL when something happens, so that you need not poll.',
  ),
  what(
    'a content security policy',
    'A response header that tells the browser from where scripts, styles and other content may come; it limits XSS.',
  ),
  what('semver', 'Semantic versioning: MAJOR for breaking changes, MINOR for features, PATCH for fixes.'),
  what(
    'CSS specificity',
    'The rule that picks among conflicting styles: inline over ids over classes over elements; with a tie the later one wins.',
  ),
  what(
    'a JWKS endpoint',
    'A URL where an identity provider publishes its public keys, with which others check the signatures of tokens.',
  ),
  versus(
    'JWT',
    'sessions',
    'A session keeps state on the server and a small id in a cookie, so it can be revoked at once; a JWT carries its state itself and is valid until it expires.',
  ),
  versus(
    'PUT',
    'PATCH',
    'PUT replaces the whole resource and is idempotent; PATCH changes only the fields it is given.',
  ),
  versus(
    'REST',
    'GraphQL',
    'REST has many resource URLs with fixed shapes and easy HTTP caching; GraphQL has one endpoint where the client chooses the fields.',
  ),
  versus(
    'REST',
    'gRPC',
    'REST is JSON over plain HTTP and easy to debug; gRPC uses protobuf over HTTP/2, is faster and typed, but not directly usable from browsers.',
  ),
  versus(
    'websockets',
    'server-sent events',
    'Websockets are two-way; server-sent events flow only from server to client over plain HTTP and reconnect by themselves.',
  ),
  versus(
    'localStorage',
    'sessionStorage',
    'localStorage stays until it is cleared; sessionStorage lasts as long as the tab.',
  ),
  versus('a 401', 'a 403', '401 means not authenticated: log in. 403 means authenticated but not allowed.'),
  versus(
    '301',
    '302',
    '301 is a permanent redirect that browsers and search engines remember, 302 a temporary one.',
  ),
  versus(
    'async',
    'defer on a script tag',
    'Both load without blocking; async runs as soon as it is loaded, defer waits for the document and keeps the order.',
  ),
  versus(
    'flexbox',
    'css grid',
    'Flexbox lays out in one dimension, a row or a column; grid in two at once. They combine well.',
  ),
  versus(
    'useMemo',
    'useCallback',
    'useMemo caches a computed value, useCallback caches the function itself; useCallback(f) equals useMemo(() => f).',
  ),
  versus(
    'HTTP/1.1',
    'HTTP/2',
    'HTTP/2 sends many requests over one connection in parallel, compresses headers and is binary; HTTP/1.1 answers one after another per connection.',
  ),
  versus(
    'null',
    'undefined in javascript',
    'undefined means nothing was assigned; null is set on purpose. `== null` matches both.',
  ),
  versus(
    'let',
    'var',
    'let is scoped to its block and cannot be used before its declaration; var is scoped to the function and hoisted.',
  ),
  versus(
    '== ',
    '=== in javascript',
    '=== compares without conversion; == converts types first, which has surprising results such as "" == 0.',
  ),
  versus(
    'authentication',
    'authorization',
    'Authentication says who you are, authorization what you may do.',
  ),
  how(
    'center a div',
    'With flexbox on the parent: `display: flex; justify-content: center; align-items: center;`, or grid with `place-items: center`.',
  ),
  how(
    'debounce an input in javascript',
    'Start a timer on every event and clear the previous one, so that the handler runs only after a pause; lodash has `debounce`.',
  ),
  how(
    'deep copy an object in javascript',
    '`structuredClone(value)` copies nested objects, dates, maps and sets; functions cannot be cloned.',
  ),
  how(
    'store tokens safely in a browser',
    'Prefer an HttpOnly, Secure, SameSite cookie: script cannot read it. localStorage is readable by any script that runs in the page.',
  ),
  asks(
    ['what does a 502 [mean|tell me][?|]', 'what is a 502 [bad gateway |][again|in general][?|]'],
    'A gateway or proxy got no valid answer from the server behind it: the upstream is down, too slow or speaks another protocol.',
  ),
  asks(
    ['what status code [should|do] [i|you|one] [return|use] for [validation errors|invalid input][?|]'],
    '400 or 422: both say that the request was understood but its content is wrong; many APIs take 422 for field validation.',
  ),
  asks(
    ['which status code means too many requests[?|]', 'what is http 429[?|]'],
    '429 Too Many Requests; a Retry-After header should tell when to come back.',
  ),
  asks(
    ['are cookies sent [with|on] cross-origin [fetches by default|requests][?|]'],
    'Not unless credentials are included, the server allows them with Access-Control-Allow-Credentials, and SameSite permits it.',
  ),
  asks(
    [
      'is it [ok|safe|fine] to store passwords with md5[?|]',
      'why not just use sha256 for passwords[?|]',
      'why is md5 bad for passwords[?|]',
    ],
    'No: they are fast, so guesses are cheap. Use a slow salted password hash such as argon2id, scrypt or bcrypt.',
  ),
];
