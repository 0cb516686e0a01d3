package vn.toasoan.deploy.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toasoan.deploy.ProjectRoot;

class AccessFileTest {

    private static final String MARK = "# ---- from the AsyncAPI files: ";
    private static final Path FILE = ProjectRoot.path("deploy/kafka/access.txt");

    @Test
    void says_exactly_what_the_services_say_that_they_send_and_receive() throws IOException {
        // Given
        List<String> written = Files.readAllLines(FILE);
        int mark = written.stream().map(line -> line.startsWith(MARK)).toList().indexOf(true);

        // When
        List<String> wanted = AccessFromContracts.lines(ProjectRoot.path("."));

        // Then
        if (Boolean.getBoolean("access.update")) {
            List<String> updated = new ArrayList<>(written.subList(0, mark + 1));
            updated.addAll(wanted);
            Files.write(FILE, updated);
        }
        assertThat(Files.readAllLines(FILE)
                        .subList(mark + 1, Files.readAllLines(FILE).size()))
                .as("run with -Daccess.update=true after a change of an asyncapi.yaml")
                .isEqualTo(wanted);
    }

    @Test
    void lets_nobody_write_a_topic_but_its_owner() throws IOException {
        // Given
        Set<String> topics = topicNames();

        // When
        Set<AclBinding> bindings = AccessFile.read(FILE);

        // Then
        for (AclBinding binding : bindings) {
            boolean writes = binding.entry().operation() == AclOperation.WRITE
                    && binding.pattern().resourceType() == ResourceType.TOPIC;
            if (writes) {
                String topic = binding.pattern().name();
                assertThat(topics).contains(topic);
                assertThat(binding.entry().principal()).isEqualTo("User:" + owner(topic));
            }
        }
    }

    @Test
    void lets_the_district_see_public_topics_alone() throws IOException {
        // Given
        String district = "User:district";

        // When
        Set<AclBinding> bindings = AccessFile.read(FILE);

        // Then
        assertThat(bindings)
                .filteredOn(binding -> binding.entry().principal().equals(district))
                .isNotEmpty()
                .allSatisfy(binding -> {
                    assertThat(binding.pattern().name()).matches("public\\.|district-");
                    assertThat(binding.entry().operation()).isEqualTo(AclOperation.READ);
                });
    }

    @Test
    void names_the_line_that_it_cannot_read(@TempDir Path folder) throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("access.txt"), "# who\nsubmission-service WRITE TOPIC\n");

        // When / Then
        assertThatThrownBy(() -> AccessFile.read(file)).hasMessageContaining("\"submission-service …\" has 3 words");
    }

    private static Set<String> topicNames() throws IOException {
        return TopicLine.read(ProjectRoot.path("deploy/kafka/topics.txt")).stream()
                .map(TopicLine::name)
                .collect(Collectors.toSet());
    }

    private static String owner(String topic) {
        if (topic.endsWith(".dlq")) {
            return topic.replaceAll("^.*\\.v1\\.|\\.dlq$", "");
        }
        return topic.startsWith("public.") ? "publishing-service" : topic.replaceAll("\\..*", "") + "-service";
    }
}
