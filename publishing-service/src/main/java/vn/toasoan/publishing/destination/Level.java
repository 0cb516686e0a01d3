package vn.toasoan.publishing.destination;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a destination stands; the first three are the upper level that the school's plan counts. */
@Schema(name = "DestinationLevel")
public enum Level {
    /** The commune. */
    XA,
    /** Phòng giáo dục of the former districts. */
    PHONG,
    /** Sở giáo dục of the province. */
    SO,
    PRESS,
    OTHER
}
