import { lexicon } from '../lexicon.ts';

export const dataEngineering = lexicon({
  id: 'data-engineering',
  serves: /^(data-warehouse|stream-processing|business-intelligence|scientific-computing)$/,
  things:
    'dag|partition|parquet file|dimension table|fact table|backfill|watermark|data contract|schema registry|late event|dead letter|materialized view|dashboard|snapshot|dbt model|column mapping|ingestion job|checkpoint|data quality test|kpi|cohort|customer segment|duplicate row|surrogate key|export',
  processes:
    'incremental loading|deduplication of events|schema evolution|late data handling|slowly changing dimensions|backfilling|partition pruning|PII masking|sessionization|currency normalization|row level lineage|freshness monitoring|sampling|attribution modelling|anomaly detection on metrics|churn calculation',
  settings:
    'batch size|watermark delay|retention period|partition count|refresh schedule|row limit|sampling rate|null threshold|freshness SLA|checkpoint interval|spill threshold|lookback window|parallelism',
  actions:
    'deduplicate click events|backfill missing partitions|mask personal data|compute the churn rate|join orders with sessions|detect schema drift|load the currency rates|alert on stale tables|convert timestamps to UTC|build the customer dimension|export the monthly report|skip corrupt records',
  areas: 'ingest|marts|staging|transform|quality|exports',
  vendors: 'airflow|dbt|spark|snowflake|bigquery|kafka|flink|looker',
  languages: 'py|sql|scala|java',
  people: 'an analyst|the BI team|the CFO|a data steward|growth marketing',
});
