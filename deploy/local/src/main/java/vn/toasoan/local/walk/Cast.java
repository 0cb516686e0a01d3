package vn.toasoan.local.walk;

import vn.toasoan.local.keycloak.DemoPeople;
import vn.toasoan.local.keycloak.DemoPerson;

/** Who plays which part in the walk. */
final class Cast {

    static final DemoPerson AUTHOR = DemoPeople.named("lan.to1");
    static final DemoPerson TEAM_LEAD = DemoPeople.named("hoa.to1");
    static final DemoPerson EDITOR = DemoPeople.named("quyen.bbt");
    static final DemoPerson FINANCE_OFFICER = DemoPeople.named("nga.taichinh");
    static final DemoPerson PRINCIPAL = DemoPeople.named("binh.hieutruong");
    static final DemoPerson ARCHIVIST = DemoPeople.named("diep.luutru");
    static final DemoPerson COMMS_OFFICER = DemoPeople.named("yen.truyenthong");

    private Cast() {}
}
