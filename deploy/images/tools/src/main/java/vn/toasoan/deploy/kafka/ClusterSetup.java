package vn.toasoan.deploy.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;

/**
 * Brings a cluster to what the lists say. Each part may run any number of times: what is right already stays, what is
 * gone from a list is taken away, except topics, whose data nobody but a person may throw away.
 */
final class ClusterSetup {

    private static final int SCRAM_ITERATIONS = 8192;

    private final Admin admin;

    ClusterSetup(Admin admin) {
        this.admin = admin;
    }

    int topics(List<TopicLine> wanted, int replicas) throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics().names().get();
        List<TopicLine> missing =
                wanted.stream().filter(topic -> !present.contains(topic.name())).toList();
        admin.createTopics(missing.stream().map(topic -> topic.asNew(replicas)).toList())
                .all()
                .get();
        Map<ConfigResource, Collection<AlterConfigOp>> settings = wanted.stream()
                .filter(topic -> present.contains(topic.name()))
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                        topic -> set(topic.settings(replicas))));
        admin.incrementalAlterConfigs(settings).all().get();
        return missing.size();
    }

    private static Collection<AlterConfigOp> set(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    /** Sets every password anew, and takes away principals that are not in the list. */
    int principals(Map<String, String> passwords) throws ExecutionException, InterruptedException {
        List<UserScramCredentialAlteration> changes = new ArrayList<>();
        for (String present : admin.describeUserScramCredentials().users().get()) {
            if (!passwords.containsKey(present)) {
                changes.add(new UserScramCredentialDeletion(present, ScramMechanism.SCRAM_SHA_512));
            }
        }
        ScramCredentialInfo kind = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, SCRAM_ITERATIONS);
        passwords.forEach((name, password) -> changes.add(new UserScramCredentialUpsertion(name, kind, password)));
        admin.alterUserScramCredentials(changes).all().get();
        return passwords.size();
    }

    int access(Set<AclBinding> wanted) throws ExecutionException, InterruptedException {
        Set<AclBinding> present =
                new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get());
        Set<AclBinding> missing = new HashSet<>(wanted);
        missing.removeAll(present);
        admin.createAcls(missing).all().get();
        present.removeAll(wanted);
        admin.deleteAcls(present.stream().map(AclBinding::toFilter).toList())
                .all()
                .get();
        return missing.size() + present.size();
    }

    int quotas(Map<String, Map<String, Double>> wanted) throws ExecutionException, InterruptedException {
        List<ClientQuotaAlteration> changes = new ArrayList<>();
        wanted.forEach((principal, limits) -> changes.add(new ClientQuotaAlteration(
                new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, principal)),
                limits.entrySet().stream()
                        .map(limit -> new ClientQuotaAlteration.Op(limit.getKey(), limit.getValue()))
                        .toList())));
        admin.alterClientQuotas(changes).all().get();
        return changes.size();
    }
}
