# shellcheck shell=bash
# What the commands of deploy/bin share: where things are, how they speak, how they reach compose.

deploy=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
secrets=$deploy/secrets
services=(submission review publishing archive notification)
databases=("${services[@]}" keycloak)
dry_run=${dry_run:-false}
me=$(basename "$0")

say() { printf '%s: %s\n' "$me" "$*"; }
fail() {
  printf '%s: %s\n' "$me" "$*" >&2
  exit 1
}

# The comment at the head of a command is its help.
show_help() { sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"; }

# Runs a command, or says what it would run.
run() {
  if $dry_run; then
    printf '%s: would run: %s\n' "$me" "$*"
  else
    "$@"
  fi
}

compose() { docker compose --project-directory "$deploy" -f "$deploy/compose.yaml" ${TOASOAN_COMPOSE_FILES:-} "$@"; }

need_docker() {
  command -v docker >/dev/null || fail "Docker is not installed: install Docker Engine 24 or newer with the compose plugin."
  docker info >/dev/null 2>&1 || fail "no Docker engine answers: start it, or put yourself into the group docker."
  docker compose version >/dev/null 2>&1 || fail "the compose plugin of Docker is missing: install docker-compose-plugin."
}

need_env() { [ -f "$deploy/.env" ] || fail "there is no deploy/.env yet: run ./toasoan init --domain YOUR.DOMAIN"; }

# setting NAME: its value in .env, without quotes.
setting() { sed -n "s/^$1=//p" "$deploy/.env" | tail -n 1 | sed 's/^"\(.*\)"$/\1/'; }

# In postgres, as its administrator: by the socket, so that no password travels.
in_postgres() { compose exec -T postgres "$@"; }

# The volumes whose files belong into a backup, effects before causes (see backup).
file_volumes=(archive-files publishing-files submission-files)

project() { compose config --format json 2>/dev/null | sed -n 's/^  "name": "\(.*\)",\{0,1\}$/\1/p' | head -n 1; }

# A container of its own for one step with files: no network, no rights.
beside() { # beside DOCKER-OPTION... -- COMMAND...
  local options=()
  while [ "$1" != -- ]; do options+=("$1"); shift; done
  shift
  docker run --rm -i --network none --read-only --cap-drop ALL --security-opt no-new-privileges "${options[@]}" \
    --entrypoint "$1" postgres:18 "${@:2}"
}
