package vn.toasoan.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Writes the scheme with the local issuer, whatever the building machine's environment says: the document is stable. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OidcSchemeAtBuild implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        OidcScheme.setOn(document, OidcScheme.DEFAULT_ISSUER);
    }
}
