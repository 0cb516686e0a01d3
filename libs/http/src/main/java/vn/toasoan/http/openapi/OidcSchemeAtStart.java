package vn.toasoan.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Puts the issuer of this installation in, so that Swagger UI logs in where the service looks. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class OidcSchemeAtStart implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        String issuer = ConfigProvider.getConfig()
                .getOptionalValue("toasoan.openapi.issuer", String.class)
                .orElse(OidcScheme.DEFAULT_ISSUER);
        OidcScheme.setOn(document, issuer);
    }
}
