package vn.toasoan.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Lays the developer's additions over the shipped realm. Objects are merged member by member; list entries that have a
 * client id, user name or name are merged with the entry of the same one; other entries are added; anything else is
 * replaced.
 */
final class RealmOverlay {

    private static final List<String> IDENTITIES = List.of("clientId", "username", "name");

    private RealmOverlay() {}

    static JsonNode merge(JsonNode shipped, JsonNode overlay) {
        if (shipped instanceof ObjectNode below && overlay instanceof ObjectNode above) {
            ObjectNode merged = below.deepCopy();
            above.properties()
                    .forEach(member -> merged.set(
                            member.getKey(),
                            below.has(member.getKey())
                                    ? merge(below.get(member.getKey()), member.getValue())
                                    : member.getValue()));
            return merged;
        }
        if (shipped instanceof ArrayNode below && overlay instanceof ArrayNode above) {
            ArrayNode merged = below.deepCopy();
            above.forEach(entry -> mergeInto(merged, entry));
            return merged;
        }
        return overlay;
    }

    private static void mergeInto(ArrayNode list, JsonNode entry) {
        for (int i = 0; i < list.size(); i++) {
            if (sameThing(list.get(i), entry)) {
                list.set(i, merge(list.get(i), entry));
                return;
            }
        }
        list.add(entry);
    }

    private static boolean sameThing(JsonNode one, JsonNode other) {
        return one.equals(other)
                || IDENTITIES.stream()
                        .filter(other::has)
                        .findFirst()
                        .filter(identity -> other.get(identity).equals(one.get(identity)))
                        .isPresent();
    }
}
