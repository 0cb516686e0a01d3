package vn.toasoan.submission;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import vn.toasoan.testkit.Tokens;

/** People of an invented school, as their tokens name them. */
public enum Staff {
    /** Writes for Tổ 1. */
    LAN("lan", "to-1", null, "contributor"),
    /** Writes for Tổ 1, too. */
    THU("thu", "to-1", null, "contributor"),
    /** Leads Tổ 1. */
    HOA("hoa", "to-1", "to-1", "contributor", "team-lead"),
    /** Writes for Tổ 2. */
    MINH("minh", "to-2", null, "contributor"),
    /** Leads Tổ 2. */
    THUY("thuy", "to-2", "to-2", "contributor", "team-lead"),
    EDITOR("quyen", null, null, "editor"),
    FINANCE_OFFICER("nga", "tai-chinh", null, "contributor", "finance-officer"),
    INSPECTION_BOARD("son", null, null, "inspection-board"),
    COMMS_OFFICER("yen", null, null, "comms-officer"),
    PRINCIPAL("binh", null, null, "principal"),
    ARCHIVIST("diep", null, null, "archivist"),
    INSPECTOR("cuong", null, null, "inspector"),
    UPSTREAM_OFFICE("so", null, null, "upstream-office"),
    OPERATOR("van", null, null, "operator"),
    MEDIA_READER("service-account-publishing", null, null, "media-reader");

    private final String subject;
    private final String team;
    private final String leads;
    private final String[] roles;

    Staff(String subject, String team, String leads, String... roles) {
        this.subject = subject;
        this.team = team;
        this.leads = leads;
        this.roles = roles;
    }

    public String id() {
        return subject;
    }

    public String token() {
        Tokens token = Tokens.of(subject).roles(roles);
        token = team == null ? token : token.teams(team);
        token = leads == null ? token : token.leads(leads);
        return token.sign();
    }

    /** A JSON request in this person's name. */
    public RequestSpecification asks() {
        return given().auth().oauth2(token()).contentType(ContentType.JSON);
    }
}
