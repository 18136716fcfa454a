import { lexicon } from '../lexicon.ts';

export const databases = lexicon({
  id: 'databases',
  serves: /^(relational-database|full-text-search|caching|file-storage)$/,
  things:
    'migration|index|foreign key|connection pool|replica|transaction|deadlock|stored procedure|trigger|query plan|shard|seed script|view|sequence|lock|vacuum run|schema|enum type|prepared statement|slow query|backup|cache entry|tombstone|unique constraint|bloom filter',
  processes:
    'soft deletes|connection pooling|read replica routing|optimistic locking|cache invalidation|sharding|query batching|schema migration|full text search|row level security|deadlock retry|archiving of old rows|n+1 prevention|transaction isolation|index rebuilding|point in time recovery',
  settings:
    'pool size|statement timeout|cache TTL|max connections|lock timeout|replica lag limit|slow query threshold|batch insert size|isolation level|vacuum schedule|shard count|eviction policy',
  actions:
    'route reads to the replica|retry on deadlock|invalidate the cache after an update|seed the test database|archive old rows|open a transaction|escape user input in queries|acquire the advisory lock|build the search index|check the schema version|log slow queries|generate primary keys',
  areas: 'db|repositories|migrations|cache|queries|search',
  vendors: 'postgres|mysql|redis|mongodb|elasticsearch|prisma|sqlalchemy|dynamodb',
  languages: 'sql|py|go|java|ts|rb',
  people: 'the DBA|an analyst|the backend lead|a consultant|operations',
});
