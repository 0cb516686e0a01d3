#!/usr/bin/env bash
# Starts one KRaft node: server.properties and what differs from node to node. Formats an empty volume, never a full one.
set -euo pipefail
: "${KAFKA_NODE:?}" "${KAFKA_CLUSTER_ID:?}" "${KAFKA_VOTERS:?}" "${KAFKA_REPLICAS:?}" "${KAFKA_EXTERNAL:?}"
config=/tmp/server.properties
cp /etc/toasoan/kafka/server.properties "$config"
cat >>"$config" <<TEXT

node.id=$KAFKA_NODE
controller.quorum.voters=$KAFKA_VOTERS
listeners=BROKER://:9091,INTERNAL://:9092,CONTROLLER://:9093,EXTERNAL://:9094
advertised.listeners=BROKER://kafka-$KAFKA_NODE:9091,INTERNAL://kafka-$KAFKA_NODE:9092,EXTERNAL://$KAFKA_EXTERNAL
offsets.topic.replication.factor=$KAFKA_REPLICAS
transaction.state.log.replication.factor=$KAFKA_REPLICAS
transaction.state.log.min.isr=1
default.replication.factor=$KAFKA_REPLICAS
TEXT
if [ ! -e /var/lib/kafka/data/log/meta.properties ]; then
  /opt/kafka/bin/kafka-storage.sh format --cluster-id "$KAFKA_CLUSTER_ID" --config "$config"
fi
exec /opt/kafka/bin/kafka-server-start.sh "$config"
