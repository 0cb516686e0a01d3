package vn.toasoan.publishing;

import java.util.UUID;
import vn.toasoan.publishing.publication.ApprovalFixture;
import vn.toasoan.testkit.KafkaProbe;

/** Plays submission-service: people, teams and topics as they stand when the school year begins. */
public final class NewsroomFixture {

    private NewsroomFixture() {}

    /** The usual author, two teams, three topics. Telling it twice changes nothing. */
    public static void tell(KafkaProbe kafka) {
        person(kafka, ApprovalFixture.AUTHOR, "Trần Thị Minh Nguyệt", 1);
        team(kafka, "to-1", "Tổ 1");
        team(kafka, "tai-chinh", "Phụ trách tài chính");
        topic(kafka, "chuyen-mon", 2, "Nâng cao chất lượng chuyên môn", "hoat-dong-chuyen-mon", "Hoạt động chuyên môn");
        topic(kafka, "guong-tot", 10, "Gương người tốt, việc tốt", "guong-tot", "Gương người tốt, việc tốt");
        topic(kafka, "tai-chinh", 12, "Tài chính, công khai", "cong-khai", "Công khai");
    }

    public static void person(KafkaProbe kafka, UUID id, String name, int version) {
        kafka.publish(
                "submission.person.v1", id.toString(), "vn.toasoan.submission.person.person-changed.v1", """
                {"personId":"%s","displayName":"%s","email":"khong-doc@truong.example","locale":"vi","active":true,
                 "roles":["contributor"],"teams":["to-1"],"leads":[],"version":%d}
                """.formatted(
                                id, name, version));
    }

    static void team(KafkaProbe kafka, String code, String name) {
        kafka.publish(
                "submission.catalogue.v1",
                "team:" + code,
                "vn.toasoan.submission.catalogue.team-changed.v1",
                """
                {"code":"%s","name":"%s","kind":"TO_CHUYEN_MON","leadsHandIn":false,"active":true,"version":1}
                """.formatted(code, name));
    }

    public static void topic(
            KafkaProbe kafka, String code, int number, String name, String section, String sectionName) {
        kafka.publish(
                "submission.catalogue.v1",
                "topic:" + code,
                "vn.toasoan.submission.catalogue.topic-changed.v1",
                """
                {"code":"%s","number":"%02d","name":"%s","section":{"slug":"%s","name":"%s"},"approvals":[],
                 "peopleAndActivities":true,"planTasks":[],"active":true,"version":1}
                """.formatted(code, number, name, section, sectionName));
    }
}
