package vn.toasoan.review.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who holds which role at this moment, as far as submission-service has told. Used to find to whom a step goes, never
 * to let somebody do something: that takes the role in the caller's own token.
 */
public record Staff(List<Member> members) {

    /** @param deputyId who stands in for this person; null where nobody was named */
    public record Member(UUID id, String displayName, Set<String> roles, UUID deputyId) {
        public Member {
            roles = Set.copyOf(roles);
        }
    }

    public Staff {
        members = List.copyOf(members);
    }

    public Set<UUID> holdersOf(String role) {
        return members.stream()
                .filter(member -> member.roles().contains(role))
                .map(Member::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The named deputy, if that person is on the staff. */
    public Optional<UUID> deputyOf(UUID person) {
        return find(person).map(Member::deputyId).filter(deputy -> find(deputy).isPresent());
    }

    public Optional<Member> find(UUID person) {
        return members.stream().filter(member -> member.id().equals(person)).findFirst();
    }
}
