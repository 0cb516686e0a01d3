#!/usr/bin/env bash
# The one-shot job `migrate`, after the five migrations: history stays history. A service adds rows to these tables and
# never changes one, and it never touches the list of migrations. What a service may not do, an intruder in it may not.
set -euo pipefail
PGPASSWORD=$(cat /run/secrets/postgres_admin)
export PGPASSWORD

while read -r name _; do
  [ "$name" != keycloak ] || continue
  psql -X -q -v ON_ERROR_STOP=1 -d "$name" <<SQL
set client_min_messages = warning;
grant select, insert, update, delete on all tables in schema public to $name;
grant usage, select on all sequences in schema public to $name;
revoke insert, update, delete on flyway_schema_history from $name;
select format('revoke update, delete, truncate on %I from $name', relname)
  from pg_class join pg_namespace n on n.oid = relnamespace
  where nspname = 'public' and relkind in ('r', 'p')
    and (relname = 'event' or relname = 'decision' or relname = 'checklist_answer' or relname like '%audit%') \gexec
SQL
done </run/secrets/database_roles
psql -X -q -v ON_ERROR_STOP=1 -d publishing <<'SQL'
grant usage on schema public to publishing_site_reader;
grant select on site_search, site_word to publishing_site_reader;
SQL
echo 'migrate: rights set'
