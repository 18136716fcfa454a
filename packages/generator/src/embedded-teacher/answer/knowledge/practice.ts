import { asks, how, type KnowledgeItem, versus, what } from './knowledge-item.ts';

export const practice: readonly KnowledgeItem[] = [
  what(
    'technical debt',
    'The later cost of a quick solution now: code that works but makes each further change slower until it is cleaned up.',
  ),
  what(
    'test-driven development',
    'Write a failing test, make it pass with the simplest code, then clean up; small steps keep the design testable.',
  ),
  what(
    'pair programming',
    'Two people work on one task at one screen: one types, the other thinks ahead, and they swap.',
  ),
  what(
    'a code smell',
    'A sign in code that hints at a deeper problem, such as a very long function or duplicated logic.',
  ),
  what('the single responsibility principle', 'A module should have one reason to change: it does one job.'),
  what(
    'a monorepo',
    'One repository for many projects: changes across them are one commit, but builds need good caching.',
  ),
  what(
    'a feature flag',
    'A switch that turns a feature on or off at run time, so that code can be released before the feature is.',
  ),
  what(
    'domain-driven design',
    'Modelling software in the language of its field, split into bounded contexts each with a model of its own.',
  ),
  what(
    'event sourcing',
    'State is not stored itself but as the sequence of events that led to it; replaying them gives any past state.',
  ),
  what(
    'CQRS',
    'Separate models for changing data and for reading it, so that each can be shaped and scaled for its job.',
  ),
  what(
    'a blameless postmortem',
    'A review after an incident that looks for causes in the system rather than for somebody to blame, and ends with actions.',
  ),
  what(
    'mutation testing',
    'Small faults are put into the code to see whether the tests notice; survivors show weak tests.',
  ),
  what(
    'property-based testing',
    'A test states a rule for all inputs, and a tool tries many random ones and shrinks a failure to a small case.',
  ),
  what(
    'a hexagonal architecture',
    'The core logic knows only ports (interfaces); databases, web and others are adapters around it, so they can be swapped.',
  ),
  what('yak shaving', 'A chain of small side tasks that seem needed before the real one can start.'),
  what(
    'rubber duck debugging',
    'Explaining a problem aloud, to a duck if need be; often the explanation shows the fault.',
  ),
  what(
    'an embedding',
    'A vector of numbers for a text or image in which similar things lie close together; used for search and clustering.',
  ),
  what(
    'RAG',
    'Retrieval-augmented generation: documents that fit the question are looked up and given to the language model with it.',
  ),
  what(
    'overfitting',
    'A model learns its training data by heart and does badly on new data. More data, regularization or a simpler model help.',
  ),
  what(
    'gradient descent',
    'Parameters are moved step by step against the gradient of the loss, scaled by the learning rate.',
  ),
  what('a confusion matrix', 'A table of true against predicted classes; it shows which ones are mixed up.'),
  what(
    'quantization of a model',
    'Weights are stored with fewer bits, for example 4 instead of 16, which saves memory for a small loss of quality.',
  ),
  what(
    'LoRA',
    'Fine-tuning with small low-rank matrices added to frozen weights, so that only a fraction of the parameters is trained.',
  ),
  what(
    'p-hacking',
    'Trying many analyses and reporting the one that is significant, which makes chance look like an effect.',
  ),
  what(
    'a watchdog timer',
    'A hardware timer that resets the device unless the software resets it in time, so that a hang ends in a restart.',
  ),
  what(
    'CAN bus',
    'A two-wire bus on which controllers in vehicles and machines broadcast short frames, with priority by id.',
  ),
  what(
    'MQTT',
    'A light publish/subscribe protocol with topics and a broker, made for devices with little power or bandwidth.',
  ),
  what(
    'GDPR',
    'The European data protection law: personal data needs a legal basis, and people may see, correct and delete theirs.',
  ),
  what(
    'PCI DSS',
    'The security standard of the card industry; whoever stores, processes or transmits card data has to follow it.',
  ),
  what(
    'the least privilege principle',
    'Everyone and every program gets only the rights that the task needs, so that a leak does little harm.',
  ),
  what('a zero-day', 'A vulnerability that is exploited before the vendor has a fix.'),
  what(
    'a salt in password hashing',
    'Random data added to each password before hashing, so that equal passwords have different hashes and tables are useless.',
  ),
  what(
    'a quaternion',
    'Four numbers that describe a rotation in 3D without gimbal lock; engines interpolate them smoothly.',
  ),
  what(
    'delta time in games',
    'The time since the last frame; movement is multiplied by it so that speed does not depend on the frame rate.',
  ),
  what(
    'double-entry bookkeeping',
    'Every booking has a debit and a credit of the same amount, so the books always balance.',
  ),
  what(
    'FHIR',
    'A standard for exchanging health data as resources such as Patient or Observation over REST.',
  ),
  versus(
    'precision',
    'recall',
    'Precision is the share of hits among what was found, recall the share of all true cases that were found.',
  ),
  versus(
    'supervised',
    'unsupervised learning',
    'Supervised learning has labelled examples; unsupervised learning finds structure without labels.',
  ),
  versus(
    'fine-tuning',
    'RAG',
    'Fine-tuning changes how a model behaves; retrieval gives it facts at question time. Facts that change belong in retrieval.',
  ),
  versus(
    'the mean',
    'the median',
    'The mean is pulled by outliers, the median is the middle value and stays put; they differ for skewed data.',
  ),
  versus(
    'scrum',
    'kanban',
    'Scrum works in fixed sprints with roles and reviews; kanban is a flow with limits on work in progress.',
  ),
  versus(
    'a monolith',
    'microservices',
    'A monolith is one deployable unit and simple to run; microservices can be released apart but bring network, data and operations overhead.',
  ),
  versus(
    'MIT',
    'the GPL',
    'MIT lets you do nearly anything if the notice stays; the GPL demands that distributed derivatives are under the GPL too.',
  ),
  versus(
    'encryption',
    'hashing',
    'Encryption can be undone with the key; hashing is one way and is used to compare or check.',
  ),
  versus(
    'black box',
    'white box testing',
    'Black box tests use only the interface, white box tests know the inside and aim at its paths.',
  ),
  versus(
    'smoke tests',
    'regression tests',
    'A smoke test checks quickly that the main things work at all; regression tests check that what once worked still does.',
  ),
  versus(
    'accuracy',
    'the F1 score',
    'Accuracy counts all correct predictions; F1 balances precision and recall and says more when classes are uneven.',
  ),
  versus(
    'a bug',
    'an incident',
    'A bug is a fault in the software; an incident is a disruption of the service, whatever its cause.',
  ),
  how(
    'write a good commit message',
    'A short imperative summary, a blank line, then why the change was needed; the diff already shows what changed.',
  ),
  how(
    'name things in code',
    'Say what it is or does in the words of the domain, long enough to be clear, and avoid abbreviations and type prefixes.',
  ),
  how(
    'estimate a story',
    'Compare it with finished ones, split it until it is small, and give a range; estimates get better with feedback.',
  ),
  how(
    'give feedback in a code review',
    'Be specific, explain why, separate must from nice-to-have, ask rather than order, and praise what is good.',
  ),
  how(
    'prepare for an on-call shift',
    'Check access and alerts, read the recent incidents and runbooks, know whom to escalate to and hand over properly.',
  ),
  how(
    'start contributing to open source',
    'Pick a project that you use, read its contributing guide, take an issue marked as good first issue and ask before large changes.',
  ),
  how(
    'learn a new codebase quickly',
    'Run it, follow one request from end to end, read the tests, and make a small change early.',
  ),
  asks(
    ['is 100% test coverage worth it[?|]', 'how much test coverage is enough[?|]'],
    'Coverage shows what is untested, not that tests are good. Cover the risky logic well; the last percent mostly costs more than it brings.',
  ),
  asks(
    [
      'should i rewrite legacy code from scratch[?|]',
      'rewrite or refactor[, what is better in general|][?|]',
    ],
    'Mostly refactor step by step behind tests: a rewrite takes longer than thought and loses hidden rules. Rewrite only small or truly dead ends.',
  ),
  asks(
    ['are microservices a good idea for a small team[?|]', 'do small teams need microservices[?|]'],
    'Usually not at first: a well-structured monolith is easier to build and run; split it when team or scale demands.',
  ),
  asks(
    ['how big should a pull request be[?|]', 'what is a good size for a PR[?|]'],
    'Small enough to review in one go, a few hundred changed lines at most, and about one thing.',
  ),
  asks(
    ['what is the [best|right] temperature for an llm[?|]', 'what does temperature do in an llm[?|]'],
    'It scales the randomness of sampling: near 0 for facts and code, higher for variety.',
  ),
];
