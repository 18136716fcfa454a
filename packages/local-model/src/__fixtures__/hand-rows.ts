import { type CodingAgentToolset, codingAgentToolset, trainingExampleSchema, type TrainingExample } from '@router/schemas';

/** Hand-written requests, one a line: kind, arguments, query, parted by " | ". Enough to train a small test model. */
const lines = `
search | exact | parseConfig | where is parseConfig defined?
search | exact | RetryPolicy | find all usages of RetryPolicy
search | exact | MAX_UPLOAD_SIZE | which files reference MAX_UPLOAD_SIZE
search | exact | useAuthToken | show me every place that calls useAuthToken
search | exact | ECONNRESET | grep for ECONNRESET pls
search | exact | createInvoice | who calls createInvoice
search | exact | TenantGuard | look up TenantGuard for me
search | semantic | session expiry handling | how do we handle session expiry?
search | semantic | upload retry | where do we retry uploads
search | semantic | password reset emails | which part of the code sends password reset emails
search | semantic | rate limiting | is there any rate limiting in this repo?
search | semantic | database connection pool | where's our database connection pool set up
search | semantic | feature flags | how are feature flags evaluated in our app
search | semantic | default request timeout | what's our default request timeout
search | semantic | currency rounding | find the code that rounds currencies
search | semantic | user deletion audit log | where do we write the audit log when a user gets removed
search | semantic | dark mode toggle | show me the code for the dark mode toggle
search | semantic | csv export | which module does the csv export
search | semantic | cache invalidation | how does cache invalidation work here
search | hybrid | OrderService discount | how does OrderService apply discounts
search | hybrid | validateToken expired tokens | where does validateToken deal with expired tokens
search | hybrid | fetchUser caching | is fetchUser cached anywhere?
search | semantic | login timeout | bump the login timeout to 60 seconds
search | semantic | welcome banner text | change the text of the welcome banner to Hi there
search | exact | legacyMode | rename legacyMode to classicMode everywhere
search | semantic | payment webhooks | find where payment webhooks get verified, then add logging there
read | src/server/index.ts | open src/server/index.ts
read | README.md | show me README.md
read | package.json | what's in package.json
read | config/app.yaml | cat config/app.yaml please
read | Dockerfile | can you read the Dockerfile
read | lib/auth/session.py | let me see lib/auth/session.py
read | src/utils/date.ts | explain what src/utils/date.ts does
read | tests/test_api.py | pull up tests/test_api.py
read | .github/workflows/ci.yml | is there a cache step in .github/workflows/ci.yml?
list | src/components/ | list src/components/
list | tests/ | what files are in tests/
list | packages/core/ | ls packages/core/
list | migrations/ | show everything under migrations/
write | notes/todo.md | ship the beta | create notes/todo.md with "ship the beta"
write | .nvmrc | 22 | write "22" to .nvmrc
write | docs/hello.txt | hello world | make a new file docs/hello.txt containing "hello world"
write | src/version.ts | export const version = '1.2.3'; | create src/version.ts with "export const version = '1.2.3';"
patch | src/config.ts | timeout: 30 | timeout: 60 | in src/config.ts replace "timeout: 30" with "timeout: 60"
patch | app/main.py | DEBUG = True | DEBUG = False | change \`DEBUG = True\` to \`DEBUG = False\` in app/main.py
patch | README.md | Acme | Apex | replace "Acme" with "Apex" in README.md
patch | web/index.html | Loading... | Please wait | in web/index.html swap "Loading..." for "Please wait"
patch | Makefile | gcc | clang | edit Makefile: change "gcc" to "clang"
run | print(17 * 23) | what is 17 * 23?
run | print(1250 * 15 / 100) | what's 15% of 1250
run | print((3 + 4) * 12) | compute (3 + 4) * 12
run | print(2 ** 32) | calculate 2 ** 32
run | print(sorted([3, 1, 2])) | run \`sorted([3, 1, 2])\` and tell me the output
run | import math\\nprint(math.factorial(20)) | what's the factorial of 20
run | print(sum([4, 8, 15, 16, 23, 42]) / 6) | average of 4, 8, 15, 16, 23, 42
run | print("hello"[::-1]) | what does \`"hello"[::-1]\` print in python
run | import hashlib\\nprint(hashlib.sha256(b"abc").hexdigest()) | sha256 of "abc"
run | import re\\nprint(bool(re.fullmatch(r"^\\\\d{5}$", "12345"))) | does the regex ^\\d{5}$ match "12345"
run | from datetime import date\\nprint((date(2024,12,25)-date(2024,3,1)).days) | how many days between 2024-03-01 and 2024-12-25
run | print(97 > 1 and all(97 % d for d in range(2, 10))) | verify that 97 is prime
run | print(0.1 + 0.2 == 0.3) | check whether 0.1 + 0.2 == 0.3
run | print(0b101101) | convert binary 101101 to decimal
ask | Which user records should go? | delete all inactive users from the database
ask | Which branch? | force push my branch to main
ask | Is there a backup? | drop the orders table in production
ask | Which bug is meant? | fix the bug
ask | Which screenshot? | make it look like the attached screenshot
ask | What changed last time? | do it like last time
ask | Who approves the deploy? | can I deploy on friday?
ask | Should the refund go out? | should we refund this customer?
ask | Which file? | update line 45
ask | Which logs? | wipe the old logs
ask | Which environment? | deploy this to prod
ask | What should improve? | make it better
ask | May I rotate them? | rotate the api keys for staging
ask | Which tests? | run the test suite
ask | Who decides? | are we allowed to store passport numbers
answer | what is a mutex
answer | explain the difference between JWT and sessions
answer | how do I delete a branch in git?
answer | thanks, that helped!
answer | what does idempotent mean
answer | tabs or spaces?
answer | who created python
answer | what are the pros and cons of microservices
answer | why is quicksort O(n log n) on average
answer | hi there
answer | explain CORS like I'm five
answer | what's a good way to learn rust
answer | when should one use a message queue
answer | what is the CAP theorem
answer | how does TCP differ from UDP
`;

type Write = (parts: readonly string[]) => unknown;
const thought = 'The wording of the request points to this tool.';
const call = (tool_name: string, callArguments: unknown) => ({ status: 'running', thought, tool_use: { tool_name, arguments: callArguments } });
const outputs: Readonly<Record<string, Write>> = {
  search: ([mode, query]) => call('codebase_search', { mode, query }),
  read: ([path]) => call('file_manager', { operation: 'read', path }),
  list: ([path]) => call('file_manager', { operation: 'list', path }),
  write: ([path, content]) => call('file_manager', { operation: 'write', path, content }),
  patch: ([path, target_string, replacement_string]) => call('file_manager', { operation: 'patch', path, target_string, replacement_string }),
  run: ([code]) => call('sandbox_exec', { code: code?.replaceAll('\\n', '\n'), timeout: 30 }),
  ask: ([question]) => call('ask_human', { question }),
  answer: () => ({ status: 'complete', final_answer: 'A direct answer.' }),
};

export const handRows: TrainingExample<CodingAgentToolset>[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [kind, ...parts] = line.split(' | ');
    const user_query = parts.pop();
    return trainingExampleSchema(codingAgentToolset).parse({ user_query, output: outputs[kind!]!(parts) });
  });
