package vn.toasoan.submission.people;

/** Event: a team as it stands now, told whole. */
record TeamChanged(String code, String name, String kind, boolean leadsHandIn, boolean active, int version) {}
