import { asks, how, type KnowledgeItem, versus, what } from './knowledge-item.ts';

export const languages: readonly KnowledgeItem[] = [
  what(
    'the GIL',
    'The global interpreter lock of CPython lets one thread at a time run Python bytecode, so threads help with I/O but not with pure Python computing.',
  ),
  what(
    'a python decorator',
    'A function that takes a function and returns another one in its place; `@name` above a definition applies it.',
  ),
  what(
    'a python virtual environment',
    'A folder with its own packages and interpreter, so that projects do not disturb each other: `python -m venv .venv`.',
  ),
  what(
    'a generator in python',
    'A function with yield: it gives values one at a time and keeps its state in between, so nothing large is held in memory.',
  ),
  what(
    'a goroutine',
    'A light thread run by the Go scheduler; thousands are cheap, and they talk through channels.',
  ),
  what(
    'a borrow checker',
    'The part of the Rust compiler that proves that references never outlive their data and that mutable access is exclusive.',
  ),
  what(
    'a lifetime in rust',
    'A name for how long a reference is valid, so that the compiler can check that it never dangles.',
  ),
  what('a C# record', 'A type meant for data: value equality, short syntax and `with` copies.'),
  what(
    'a generic',
    'A type or function with a type parameter, so that it works for many types and is still checked.',
  ),
  what(
    'a python list comprehension',
    'A short form that builds a list from a loop, with an optional condition: `[x * 2 for x in xs if x > 0]`.',
  ),
  what('duck typing', 'What counts is which methods an object has, not which class it is of.'),
  what(
    'hoisting in javascript',
    'Declarations are known in their whole scope before the code runs; var starts as undefined, let and const may not be used yet.',
  ),
  what(
    'a promise',
    'An object for a value that comes later: pending, then fulfilled or rejected; `await` reads it.',
  ),
  what(
    'type erasure in java',
    'Generic types exist only for the compiler; at run time a List<String> is just a List.',
  ),
  what('a COBOL copybook', 'A source member with shared record layouts that programs include with COPY.'),
  what(
    'an optional type',
    'A type that says a value may be absent, such as Optional, Maybe or Option, so that the absence must be handled.',
  ),
  what(
    'a struct tag in go',
    'Text behind a field that libraries read by reflection, for example `json:"name,omitempty"`.',
  ),
  what(
    'monkey patching',
    'Changing a class or module at run time from outside; handy in tests, risky in production code.',
  ),
  versus(
    'a list',
    'a tuple in python',
    'Lists can be changed, tuples cannot, which is why tuples can be dictionary keys.',
  ),
  versus('is', '== in python', '== compares values, `is` compares identity; use `is` for None.'),
  versus(
    'an interface',
    'a type alias in typescript',
    'Interfaces can be extended and merged; type aliases can also name unions, tuples and mapped types. For object shapes either works.',
  ),
  versus(
    'any',
    'unknown in typescript',
    'any switches checking off; unknown accepts every value but must be narrowed before use.',
  ),
  versus(
    'String',
    '&str in rust',
    'String owns growable text on the heap; &str borrows a view of text somewhere else.',
  ),
  versus(
    'ArrayList',
    'LinkedList in java',
    'ArrayList has fast access by index and suits nearly always; LinkedList only helps with many insertions at its ends.',
  ),
  versus(
    'a checked',
    'an unchecked exception in java',
    'Checked exceptions must be caught or declared; unchecked ones extend RuntimeException and need not.',
  ),
  versus(
    'pip',
    'conda',
    'pip installs Python packages; conda also manages native libraries and the interpreter itself.',
  ),
  versus(
    'npm',
    'pnpm',
    'Both install from the npm registry; pnpm keeps one store with hard links, is faster and does not let you import undeclared packages.',
  ),
  versus('val', 'var in kotlin', 'val is assigned once, var can be reassigned.'),
  versus(
    'asyncio',
    'threading in python',
    'asyncio switches between tasks at await points on one thread; threads are switched by the system and suit blocking libraries.',
  ),
  versus(
    'a class',
    'a struct in swift',
    'A class is passed by reference and supports inheritance; a struct is copied as a value.',
  ),
  versus(
    'ruby symbols',
    'strings in ruby',
    'A symbol is an interned, immutable name; strings are mutable and each is its own object.',
  ),
  versus(
    'shallow',
    'deep copy',
    'A shallow copy shares the nested objects, a deep copy duplicates them too.',
  ),
  versus(
    'unit tests',
    'integration tests',
    'A unit test checks one piece alone, an integration test several pieces together, for example code and database.',
  ),
  versus(
    'a mock',
    'a stub',
    'A stub returns prepared answers; a mock also checks that it was called as expected.',
  ),
  versus('a library', 'a framework', 'You call a library; a framework calls your code.'),
  how('reverse a string in python', '`text[::-1]` gives it reversed.'),
  how('merge two dicts in python', '`{**a, **b}` or `a | b` since 3.9; for equal keys the right one wins.'),
  how(
    'check if a key exists in a python dict',
    '`key in d`; to read with a default use `d.get(key, default)`.',
  ),
  how(
    'remove duplicates from an array in javascript',
    '`[...new Set(items)]` keeps the first of each primitive value.',
  ),
  how(
    'sort an array of numbers in javascript',
    '`numbers.sort((a, b) => a - b)`; without the function they are sorted as text.',
  ),
  how('read a file line by line in go', 'Use `bufio.NewScanner(file)` and loop over `scanner.Scan()`.'),
  how('handle errors in rust', 'Return Result and pass errors on with `?`; panic only for bugs.'),
  how(
    'profile a python script',
    '`python -m cProfile -s cumtime script.py`, or py-spy for a running process.',
  ),
  how(
    'update all npm packages',
    '`npm outdated` lists them, `npm update` moves within the ranges, npm-check-updates raises the ranges themselves.',
  ),
  how('write a for loop in bash', '`for f in *.log; do echo "$f"; done`.'),
  how('escape a dot in a regex', 'Put a backslash before it: `\\.` matches a literal dot.'),
  asks(
    ['what does the walrus operator do[?|]', 'what is := in python[?|]'],
    ':= assigns inside an expression, for example `if (n := len(a)) > 10:`.',
  ),
  asks(
    ['what does `?.` do in [javascript|typescript|kotlin][?|]', 'what is optional chaining[?|]'],
    'It reads a property only if the left side is there, and gives undefined or null otherwise.',
  ),
  asks(
    ['why does go have no exceptions[?|]', 'how does go deal with errors[?|]'],
    'Errors are ordinary return values that callers check; panic is meant for bugs.',
  ),
  asks(
    ['is python [pass by reference|call by value][ or what|][?|]'],
    'Neither exactly: names are bound to objects. A function can change a mutable argument, but rebinding its parameter does not reach the caller.',
  ),
  asks(
    [
      'should i learn [rust|go] [first|in general][?|]',
      'rust or go for [a cli|a web service|a beginner][?|]',
    ],
    'Go is quick to learn and strong for services and tools; Rust takes longer and pays off where memory, latency or safety matter most.',
  ),
  asks(
    ['tabs or spaces[?|]', 'tabs vs spaces, [what do you say|your take][?|]'],
    'Either, as long as a formatter decides: consistency matters more than the choice.',
  ),
  asks(
    [
      'what is the difference between a package.json dependency with ^ and ~[?|]',
      'what does the caret in package.json versions mean[?|]',
      'what does ~ mean in package.json versions[?|]',
    ],
    '^1.2.3 allows up to below 2.0.0, ~1.2.3 only up to below 1.3.0.',
  ),
  asks(
    ['what usually goes in a package.json[?|]', 'what is package.json for[?|]'],
    'It names a Node package with its version, dependencies, entry points and scripts; npm and other tools read it.',
  ),
  asks(
    ['what is a Makefile [good |]for[?|]', 'why do people still use Makefiles[?|]'],
    'It lists targets with their dependencies and commands, so that `make test` or `make build` does the same for everybody.',
  ),
  asks(
    ['what is requirements.txt[?|]', 'what do you put in a requirements.txt[?|]'],
    'A list of Python packages, usually with versions, that `pip install -r requirements.txt` installs.',
  ),
];
