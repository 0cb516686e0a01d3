package vn.toasoan.submission.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;

/** The part of Keycloak's admin API that is read here, relative to {@code /admin/realms/{realm}}. */
interface RealmPeople {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record User(
            String id,
            String username,
            String firstName,
            String lastName,
            String email,
            boolean enabled,
            Map<String, List<String>> attributes) {

        List<String> attribute(String name) {
            return attributes == null ? List.of() : attributes.getOrDefault(name, List.of());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RealmRole(String name) {}

    @GET
    @Path("users")
    Uni<List<User>> users(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("first") int first,
            @QueryParam("max") int max,
            @QueryParam("briefRepresentation") boolean brief);

    /** Groups and composite roles resolved. */
    @GET
    @Path("users/{id}/role-mappings/realm/composite")
    Uni<List<RealmRole>> roles(@HeaderParam("Authorization") String bearer, @PathParam("id") String id);
}
