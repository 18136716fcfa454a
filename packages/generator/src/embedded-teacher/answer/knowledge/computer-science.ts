import { asks, type KnowledgeItem, versus, what } from './knowledge-item.ts';

export const computerScience: readonly KnowledgeItem[] = [
  what(
    'a mutex',
    'A mutex is a lock that lets only one thread at a time into a critical section; the others wait until it is released.',
  ),
  what(
    'a semaphore',
    'A semaphore is a counter that limits how many threads may use a resource at once; a mutex is the case of one, with ownership.',
  ),
  what(
    'a deadlock',
    'Two or more threads each hold a lock and wait for the lock of another, so none can go on. A fixed lock order prevents it.',
  ),
  what(
    'a race condition',
    'The result depends on the timing of concurrent operations. Locks, atomic operations or immutable data remove it.',
  ),
  what(
    'big O notation',
    'It tells how the cost of an algorithm grows with its input: O(n) linear, O(log n) by halving, O(n²) for nested loops.',
  ),
  what(
    'a hash table',
    'It stores values under the hash of their keys, so lookup, insert and delete take constant time on average.',
  ),
  what(
    'a bloom filter',
    'A compact bit array that answers "definitely not in the set" or "probably in the set": no false negatives, some false positives.',
  ),
  what(
    'memoization',
    'Keeping the result of a function call by its arguments so that the same call later is answered from the store.',
  ),
  what(
    'tail recursion',
    'The recursive call is the last thing a function does, so a compiler can reuse the stack frame instead of growing the stack.',
  ),
  what(
    'a closure',
    'A function together with the variables of the scope it was created in; it can still use them after that scope has ended.',
  ),
  what(
    'a monad',
    'A type that wraps values with a way to chain computations on them, such as Maybe, List or Promise-like types: wrap (`of`) plus `flatMap`.',
  ),
  what(
    'dependency injection',
    'A component receives what it needs from outside instead of creating it, which makes parts replaceable and easy to test.',
  ),
  what(
    'idempotency',
    'An operation is idempotent if doing it twice has the same effect as doing it once, which makes retries safe.',
  ),
  what(
    'garbage collection',
    'The runtime frees memory of objects that can no longer be reached, so that the programmer does not do it by hand.',
  ),
  what(
    'a linked list',
    'A chain of nodes each pointing to the next: cheap insertion at a known place, but no direct access by index.',
  ),
  what(
    'a trie',
    'A tree that stores strings by their characters, so that all words with a common prefix share a path; used for autocomplete.',
  ),
  what(
    'backpressure',
    'A slow consumer signals a fast producer to slow down, so that buffers do not grow without bound.',
  ),
  what(
    'eventual consistency',
    'Replicas may differ for a while, but without new writes they all come to hold the same value.',
  ),
  what(
    'the CAP theorem',
    'When the network splits, a distributed system must give up either consistency or availability; partition tolerance is not optional.',
  ),
  what(
    'the actor model',
    'Actors have private state and talk only through messages that each handles one at a time, so no locks on shared memory are needed.',
  ),
  what(
    'endianness',
    'The order of bytes in a number: big endian stores the most significant byte first, little endian the least significant.',
  ),
  what(
    'dynamic programming',
    'Solving a problem through overlapping subproblems whose results are stored, as in shortest paths or edit distance.',
  ),
  what(
    'a pure function',
    'Its result depends only on its arguments and it has no side effects, so it is easy to test and to cache.',
  ),
  what(
    'a memory leak',
    'Memory that is no longer needed is never freed because something still refers to it, so usage grows over time.',
  ),
  what(
    'a virtual machine',
    'A simulated computer: either a whole one run by a hypervisor, or a language runtime such as the JVM that executes bytecode.',
  ),
  what(
    'tree shaking',
    'A bundler leaves out exports that nothing imports; it needs static ES module imports to see that.',
  ),
  what(
    'a topological sort',
    'An order of the nodes of a directed acyclic graph in which each edge points forward: dependencies come first.',
  ),
  what(
    'consistent hashing',
    'Keys and servers sit on a hash ring, so adding or removing a server moves only a small share of the keys.',
  ),
  what(
    'a heisenbug',
    'A bug that changes or vanishes when you try to observe it, often because of timing, debug output or optimisation.',
  ),
  versus(
    'a process',
    'a thread',
    'A process has its own memory; threads live inside a process and share its memory, which is cheaper but needs synchronization.',
  ),
  versus(
    'concurrency',
    'parallelism',
    'Concurrency is dealing with several tasks in overlapping time; parallelism is executing several at the same instant on several cores.',
  ),
  versus(
    'a stack',
    'a queue',
    'A stack takes out the newest item first (LIFO), a queue the oldest first (FIFO).',
  ),
  versus(
    'composition',
    'inheritance',
    'Inheritance reuses code by an is-a relation and couples tightly; composition builds from parts (has-a) and is easier to change.',
  ),
  versus(
    'an abstract class',
    'an interface',
    'An interface only states what must be there; an abstract class can also hold state and shared code. Usually a class may have many interfaces but one base class.',
  ),
  versus(
    'an array',
    'a linked list',
    'An array gives constant-time access by index but costly insertion in the middle; a linked list inserts cheaply but must be walked.',
  ),
  versus(
    'BFS',
    'DFS',
    'Breadth-first search visits level by level and finds shortest unweighted paths; depth-first follows one path to its end and needs less memory on wide graphs.',
  ),
  versus(
    'static typing',
    'dynamic typing',
    'Static types are checked before the program runs, dynamic types while it runs: earlier errors against quicker writing.',
  ),
  versus(
    'compiled',
    'interpreted languages',
    'A compiler translates the whole program before it runs; an interpreter executes it step by step. JIT compilers mix both.',
  ),
  versus(
    'optimistic locking',
    'pessimistic locking',
    'Optimistic locking checks a version at write time and fails on conflict; pessimistic locking blocks others up front. The first suits rare conflicts.',
  ),
  asks(
    [
      'why is [floating point|0.1 + 0.2] not exact[ in general|][?|]',
      "why can't computers store 0.1 [exactly|precisely][?|]",
    ],
    'Binary floating point can only hold sums of powers of two; 0.1 has no finite binary form, so the nearest value is stored. Use decimals or integer cents for money.',
  ),
  asks(
    ['when should i use recursion instead of a loop[?|]', 'is recursion slower than a loop[?|]'],
    'Recursion fits tree-like data and divide and conquer; a loop is usually cheaper and cannot overflow the stack, unless tail calls are optimised.',
  ),
  asks(
    ['what makes a good hash function[?|]'],
    'It is fast, spreads similar inputs evenly over its range and always gives the same output for the same input; for security it must also resist collisions.',
  ),
  asks(
    ['why are linked lists [rarely used|slower than arrays in practice|bad for the cache][?|]'],
    'Their nodes lie scattered in memory, so walking them misses the CPU cache, while an array is read in order.',
  ),
  asks(
    [
      'is quicksort better than mergesort[?|]',
      'quicksort or mergesort, which one [is better|should i pick][?|]',
    ],
    'Mergesort is stable and always O(n log n) but needs extra memory; quicksort works in place and is often faster, with O(n²) in its worst case.',
  ),
];
