package vn.toasoan.local.command;

import java.util.List;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.keycloak.DemoPeople;
import vn.toasoan.local.keycloak.DemoPerson;
import vn.toasoan.local.service.ServiceName;
import vn.toasoan.local.service.ServicePart;

/** What can be opened while the stack runs. */
final class OpenPlaces {

    private OpenPlaces() {}

    static void print(LocalStack stack, Console console) {
        String site = stack.service(ServiceName.PUBLISHING).url();
        console.title("Open");
        entry(console, "Public site", site + "/");
        entry(console, "Atom feed", site + "/feed.atom");
        for (ServicePart service : stack.services().stream()
                .sorted(java.util.Comparator.comparing(ServicePart::service))
                .toList()) {
            entry(console, "API " + service.service().database(), service.url() + "/q/swagger-ui/");
        }
        entry(console, "Mails", stack.mail().mailboxes().url("lan.to1@th-hai-ninh.example"));
        entry(console, "Kafka", stack.kafka().bootstrapServers() + "   topic public.article.v1");
        entry(
                console,
                "Keycloak",
                stack.keycloak().baseUrl() + "/admin/   admin / "
                        + stack.keycloak().adminPassword());
        entry(console, "Logs", stack.logFolder().toString());
        people(console);
    }

    private static void people(Console console) {
        console.title("Sign in with any of these (password " + DemoPeople.PASSWORD + ")");
        for (DemoPerson person : DemoPeople.all()) {
            console.line(String.format(
                    "  %-20s %-24s %s%s",
                    person.username(), person.displayName(), String.join(", ", person.roles()), teams(person.teams())));
        }
    }

    private static String teams(List<String> teams) {
        return teams.isEmpty() ? "" : "  (" + String.join(", ", teams) + ")";
    }

    private static void entry(Console console, String what, String where) {
        console.line(String.format("  %-18s %s", what, where));
    }
}
