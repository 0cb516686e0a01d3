package vn.toasoan.publishing.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** What the pages say of the school, as its administrator configures it. Goes into header, footer and metadata. */
@ConfigMapping(prefix = "toasoan.site")
public interface SchoolFacts {

    /** Address of the public site without a slash at its end. */
    String publicUrl();

    /** Full name, the owner of the site. */
    String name();

    String motto();

    /** Who answers for the content (TT 22/2023/TT-BTTTT). */
    String responsible();

    Optional<String> address();

    Optional<String> phone();

    Optional<String> email();

    /** Education offices to which the yearly plan obliges the site to link. */
    List<Office> offices();

    /** Articles on the front page, the newest one large. */
    @WithDefault("13")
    int homeSize();

    /** Articles on the page of a section. */
    @WithDefault("30")
    int sectionSize();

    /** Pictures in the gallery. */
    @WithDefault("60")
    int gallerySize();

    /** Where readers write to the school about the site, such as a form elsewhere; else its e-mail address is offered. */
    Optional<String> feedbackUrl();

    /** Entries of the feed. */
    @WithDefault("20")
    int feedSize();

    /** An authority above the school. */
    interface Office {

        String name();

        String url();
    }
}
