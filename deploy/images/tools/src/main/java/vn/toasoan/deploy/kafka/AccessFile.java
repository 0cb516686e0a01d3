package vn.toasoan.deploy.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** {@code access.txt}: who may do what. What is not in it is refused, so it holds permissions only. */
final class AccessFile {

    private static final int WORDS = 5;

    private AccessFile() {}

    static Set<AclBinding> read(Path file) throws IOException {
        Set<AclBinding> bindings = new LinkedHashSet<>();
        for (List<String> line : Lines.of(file, WORDS)) {
            bindings.add(new AclBinding(
                    new ResourcePattern(
                            ResourceType.valueOf(line.get(2)), line.get(4), PatternType.valueOf(line.get(3))),
                    new AccessControlEntry(
                            "User:" + line.get(0), "*", AclOperation.valueOf(line.get(1)), AclPermissionType.ALLOW)));
        }
        return bindings;
    }
}
