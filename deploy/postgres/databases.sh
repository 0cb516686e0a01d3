#!/usr/bin/env bash
# The one-shot job `databases`: a database for each service and for Keycloak, two roles for each. The owner's role changes
# the schema and is known to the migration alone; the service's role reads and writes rows. Neither may do anything
# elsewhere. It may run any number of times; a rotated password is set by running it again.
# /run/secrets/database_roles: lines "database owner's-password service's-password".
set -euo pipefail
PGPASSWORD=$(cat /run/secrets/postgres_admin)
export PGPASSWORD

sql() { psql -X -q -v ON_ERROR_STOP=1 "$@"; }

while read -r name owner_password service_password; do
  [ -n "$owner_password" ] && [ -n "$service_password" ] || { echo "databases: $name has no password" >&2; exit 1; }
  sql -d postgres <<SQL
-- A statement that fails must not leave a password in the server's log.
set log_min_error_statement = panic;
set client_min_messages = warning;
select format('create role %I', r) from unnest(array['${name}_owner', '$name']) r
  where not exists (select from pg_roles where rolname = r) \gexec
alter role ${name}_owner login nosuperuser nocreatedb nocreaterole noreplication connection limit 10 password '$owner_password';
alter role $name login nosuperuser nocreatedb nocreaterole noreplication connection limit 60 password '$service_password';
alter role $name set statement_timeout = '30s';
alter role $name set idle_in_transaction_session_timeout = '60s';
alter role ${name}_owner set lock_timeout = '5s';
select 'create database $name owner ${name}_owner' where not exists (select from pg_database where datname = '$name') \gexec
revoke all on database $name from public;
grant connect on database $name to $name;
SQL
  sql -d "$name" <<SQL
set client_min_messages = warning;
alter schema public owner to ${name}_owner;
revoke all on schema public from public;
grant usage on schema public to $name;
set role ${name}_owner;
alter default privileges in schema public grant select, insert, update, delete on tables to $name;
alter default privileges in schema public grant usage, select on sequences to $name;
SQL
  echo "databases: $name"
done </run/secrets/database_roles

# As whom the public's search is run: it may read what is published, granted by rights.sh (ADR 18).
sql -d postgres <<'SQL'
select 'create role publishing_site_reader nologin'
  where not exists (select from pg_roles where rolname = 'publishing_site_reader') \gexec
grant publishing_site_reader to publishing;
SQL
