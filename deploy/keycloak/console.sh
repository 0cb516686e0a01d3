#!/usr/bin/env bash
# The one-shot job `console`: Keycloak's own administrators sign in where the console is, on the machine's loopback, and
# nowhere else; the address of the school's realm is the public one. It may run any number of times.
set -euo pipefail
: "${CONSOLE_URL:?}"
KC_CLI_PASSWORD=$(sed -n 's/^bootstrap-admin-password=//p' /run/secrets/keycloak.conf)
export KC_CLI_PASSWORD KC_OPTS='-Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1'
kcadm() { /opt/keycloak/bin/kcadm.sh "$@" --config /tmp/kcadm.config; }

if ! kcadm config credentials --server http://keycloak:8080 --realm master --user admin; then
  echo 'console: the first administrator is gone or has another password; the address of the console stays as it is'
  exit 0
fi
kcadm update realms/master -s "attributes.frontendUrl=$CONSOLE_URL"
echo "console: $CONSOLE_URL/admin/"
