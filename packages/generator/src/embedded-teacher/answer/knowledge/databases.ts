import { asks, how, type KnowledgeItem, versus, what } from './knowledge-item.ts';

export const databases: readonly KnowledgeItem[] = [
  what(
    'a database index',
    'A sorted structure, mostly a B-tree, that finds rows by a column without reading the whole table; it costs space and slower writes.',
  ),
  what(
    'a foreign key',
    'A column whose values must exist as keys in another table; the database refuses rows that point to nothing.',
  ),
  what(
    'ACID',
    'Atomicity, consistency, isolation, durability: transactions happen wholly or not at all, keep the rules, do not disturb each other and survive a crash.',
  ),
  what(
    'the n+1 query problem',
    'One query loads a list and then one more runs for every item. Join, or load the related rows in one second query.',
  ),
  what(
    'database sharding',
    'Rows are spread over several databases by a key, so that each holds only a part; it scales writes but makes joins hard.',
  ),
  what(
    'a materialized view',
    'A query whose result is stored like a table and refreshed now and then: fast to read, possibly stale.',
  ),
  what(
    'a window function',
    'It computes over a set of rows around the current one without grouping them away, for example `row_number() over (partition by ...)`.',
  ),
  what(
    'normalization',
    'Splitting tables so that every fact is stored once, which prevents contradictions when data changes.',
  ),
  what(
    'a CTE',
    'A common table expression: a named subquery written with WITH before the main query; it may be recursive.',
  ),
  what(
    'write-ahead logging',
    'Changes are written to a log before the data files, so that a crash can be repaired by replaying the log.',
  ),
  what(
    'a star schema',
    'A central fact table of events with keys into dimension tables that describe them; simple and fast for analytics.',
  ),
  what(
    'change data capture',
    'Reading the changes of a database from its log and passing them on as events.',
  ),
  what(
    'an upsert',
    'Insert a row or, if its key exists, update it; in Postgres `INSERT ... ON CONFLICT DO UPDATE`.',
  ),
  what('parquet', 'A columnar, compressed file format; queries that need a few columns read only those.'),
  what(
    'a dead letter queue',
    'A queue for messages that could not be processed after several tries, so that they can be looked at later.',
  ),
  what(
    'SQL injection',
    'User input becomes part of a query and changes its meaning. Use parameterized queries, never string concatenation.',
  ),
  what(
    'connection pooling',
    'Open connections are kept and lent out, because opening one for every query is slow and databases allow only so many.',
  ),
  what(
    'optimistic concurrency',
    'A row has a version; an update succeeds only if the version is still the one that was read.',
  ),
  versus(
    'SQL',
    'NoSQL',
    'SQL databases have fixed schemas, joins and transactions; NoSQL stores trade some of that for flexible documents or easy scaling.',
  ),
  versus(
    'an inner join',
    'a left join',
    'An inner join keeps only rows with a partner on both sides; a left join keeps every left row and fills missing partners with nulls.',
  ),
  versus('WHERE', 'HAVING', 'WHERE filters rows before grouping, HAVING filters groups after it.'),
  versus(
    'DELETE',
    'TRUNCATE',
    'DELETE removes rows one by one, may have a condition and fires triggers; TRUNCATE empties the whole table at once.',
  ),
  versus(
    'DROP TABLE',
    'TRUNCATE',
    'DROP removes the table with its definition; TRUNCATE empties it but keeps the definition.',
  ),
  versus('UNION', 'UNION ALL', 'UNION removes duplicate rows, UNION ALL keeps them and is faster.'),
  versus(
    'OLTP',
    'OLAP',
    'OLTP serves many small reads and writes, OLAP few large analytic queries over lots of rows.',
  ),
  versus(
    'ETL',
    'ELT',
    'ETL transforms data before loading it; ELT loads it raw and transforms it in the warehouse.',
  ),
  versus(
    'a primary key',
    'a unique key',
    'Both forbid duplicates; a table has one primary key, which cannot be null, but may have several unique keys.',
  ),
  versus(
    'redis',
    'memcached',
    'Both are in-memory stores; Redis has data structures, persistence and replication, Memcached is a simpler multi-threaded cache.',
  ),
  versus(
    'kafka',
    'rabbitmq',
    'Kafka is a replayable log for streams of events with high throughput; RabbitMQ is a broker that routes messages and drops them once acknowledged.',
  ),
  versus(
    'char',
    'varchar',
    'CHAR has a fixed length and is padded with spaces; VARCHAR stores only what is there, up to a limit.',
  ),
  versus(
    'batch',
    'stream processing',
    'Batch works on a finished set of data at intervals, streaming on every event as it comes.',
  ),
  versus(
    'a data lake',
    'a data warehouse',
    'A lake stores raw files of any shape cheaply; a warehouse stores modelled tables for fast queries. A lakehouse tries to be both.',
  ),
  how(
    'add a column without downtime',
    'Add it nullable or with a constant default, backfill in batches, then add the constraint; long locks are what to avoid.',
  ),
  how(
    'delete duplicate rows in sql',
    'Number them with `row_number() over (partition by KEY order by id)` and delete those with a number above 1, first in a transaction.',
  ),
  how(
    'speed up a slow query',
    'Look at EXPLAIN ANALYZE, add an index for the filter and join columns, select fewer columns and avoid functions on indexed columns.',
  ),
  how(
    'backup a postgres database',
    '`pg_dump -Fc DB > db.dump` writes a dump that `pg_restore` reads back; for large systems use base backups and WAL archiving.',
  ),
  how(
    'do pagination in sql',
    'LIMIT and OFFSET for small data; for large tables keyset pagination: `WHERE id > :last ORDER BY id LIMIT n`.',
  ),
  asks(
    ['[uuid|should i use uuids] or auto increment ids[?|]', 'are uuids good primary keys[?|]'],
    'Auto increment ids are small and index well; UUIDs can be made anywhere and do not reveal counts. UUIDv7 sorts by time and avoids most of the index cost.',
  ),
  asks(
    [
      'why should [i|we|one] not store money as float[?|]',
      'which type [is best|should be used] for money in sql[?|]',
    ],
    'Floats cannot hold most cents exactly and errors add up. Use DECIMAL/NUMERIC or integer cents.',
  ),
  asks(
    ['does adding an index [slow down|hurt] [writes|inserts][?|]', 'can a table have too many indexes[?|]'],
    'Yes: every index must be updated on each write and takes space, so keep those that queries use.',
  ),
  asks(
    ['when is [mongo|a document database] a good choice[?|]'],
    'When records are self-contained documents of varying shape that are read as a whole, and joins or many-row transactions are rare.',
  ),
];
