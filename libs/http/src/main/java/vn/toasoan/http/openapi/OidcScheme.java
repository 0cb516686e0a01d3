package vn.toasoan.http.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The security scheme {@code oidc}: authorisation code with PKCE at a Keycloak realm. */
final class OidcScheme {

    static final String NAME = "oidc";
    static final String DEFAULT_ISSUER = "http://localhost:18080/realms/toasoan";

    private OidcScheme() {}

    static void setOn(OpenAPI document, String issuer) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        OAuthFlow code = OASFactory.createOAuthFlow()
                .authorizationUrl(issuer + "/protocol/openid-connect/auth")
                .tokenUrl(issuer + "/protocol/openid-connect/token")
                .scopes(java.util.Map.of("openid", "Who you are"));
        document.getComponents()
                .addSecurityScheme(
                        NAME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description("Authorisation code with PKCE")
                                .flows(OASFactory.createOAuthFlows().authorizationCode(code)));
    }
}
