package vn.toasoan.local.keycloak;

import java.util.List;

/**
 * An invented person of the demo school.
 *
 * @param id fixed subject of this person's tokens
 * @param displayName family name first, as Vietnamese names are written
 * @param office destination code of an upstream office's person, else empty
 */
public record DemoPerson(
        String id,
        String username,
        String displayName,
        String email,
        List<String> roles,
        List<String> teams,
        List<String> leads,
        String office) {}
