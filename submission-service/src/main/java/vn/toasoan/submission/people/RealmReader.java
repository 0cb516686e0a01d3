package vn.toasoan.submission.people;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.people.RealmPeople.RealmRole;
import vn.toasoan.submission.people.RealmPeople.User;
import vn.toasoan.submission.text.PlainText;

/** Reads everybody from Keycloak with this service's own read-only account. */
@ApplicationScoped
class RealmReader {

    private static final int PAGE = 100;
    /** Other realm roles (Keycloak's own, service roles) are nobody's business. */
    private static final Set<String> ROLES = Set.of(
            Role.CONTRIBUTOR,
            Role.TEAM_LEAD,
            Role.EDITOR,
            Role.FINANCE_OFFICER,
            Role.INSPECTION_BOARD,
            Role.COMMS_OFFICER,
            Role.PRINCIPAL,
            Role.ARCHIVIST,
            Role.INSPECTOR,
            Role.UPSTREAM_OFFICE,
            Role.OPERATOR);

    private final OidcClient account;
    private final RealmPeople realm;

    RealmReader(OidcClient account, @ConfigProperty(name = "toasoan.people.realm-url") String realmUrl) {
        this.account = account;
        this.realm = QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(realmUrl.replaceFirst("/realms/", "/admin/realms/")))
                .connectTimeout(5, TimeUnit.SECONDS)
                .readTimeout(10, TimeUnit.SECONDS)
                .build(RealmPeople.class);
    }

    Uni<List<PersonFacts>> everybody() {
        return account.getTokens()
                .map(tokens -> "Bearer " + tokens.getAccessToken())
                .chain(bearer -> pages(bearer, 0, new ArrayList<>()).chain(users -> withRoles(bearer, users)));
    }

    private Uni<List<User>> pages(String bearer, int first, List<User> soFar) {
        return realm.users(bearer, first, PAGE, false).chain(page -> {
            soFar.addAll(page);
            return page.size() < PAGE ? Uni.createFrom().item(soFar) : pages(bearer, first + PAGE, soFar);
        });
    }

    private Uni<List<PersonFacts>> withRoles(String bearer, List<User> users) {
        Map<String, String> idByUsername = users.stream().collect(Collectors.toMap(User::username, User::id));
        return Multi.createFrom()
                .iterable(users)
                .onItem()
                .transformToUniAndConcatenate(
                        user -> realm.roles(bearer, user.id()).map(roles -> facts(user, roles, idByUsername)))
                .collect()
                .asList();
    }

    static PersonFacts facts(User user, List<RealmRole> roles, Map<String, String> idByUsername) {
        return new PersonFacts(
                user.id(),
                displayName(user),
                user.email(),
                user.attribute("locale").contains("en") ? "en" : "vi",
                user.enabled(),
                roles.stream().map(RealmRole::name).filter(ROLES::contains).toList(),
                user.attribute("teams"),
                user.attribute("leads"),
                user.attribute("deputy").stream()
                        .findFirst()
                        .map(deputy -> idByUsername.getOrDefault(deputy, deputy))
                        .orElse(null));
    }

    /** Family and middle name first, as Vietnamese names go; the user name where there is no other. */
    private static String displayName(User user) {
        String family = user.lastName() == null ? "" : user.lastName();
        String given = user.firstName() == null ? "" : user.firstName();
        String name = PlainText.line(family + " " + given);
        return name.isEmpty() ? user.username() : name;
    }
}
