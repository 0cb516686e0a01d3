package vn.toasoan.review.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who holds which role at this moment, as far as submission-service has told. Used to find to whom a step goes, never
 * to let somebody do something: that takes the role in the caller's own token.
 *
 * @param members who is at work
 * @param absent who holds roles still, but isn't at work now: not active, before their first day, after their last
 */
public record Staff(List<Member> members, List<Member> absent) {

    /** @param deputyId who stands in for this person; null where nobody was named */
    public record Member(UUID id, String displayName, Set<String> roles, UUID deputyId) {
        public Member {
            roles = Set.copyOf(roles);
        }
    }

    public Staff {
        members = List.copyOf(members);
        absent = List.copyOf(absent);
    }

    public Staff(List<Member> members) {
        this(members, List.of());
    }

    public Set<UUID> holdersOf(String role) {
        return holders(members, role);
    }

    public Set<UUID> absentHoldersOf(String role) {
        return holders(absent, role);
    }

    /** The deputy that a present or absent person has named, if that deputy is at work. */
    public Optional<UUID> deputyOf(UUID person) {
        return Stream.concat(members.stream(), absent.stream())
                .filter(member -> member.id().equals(person))
                .findFirst()
                .map(Member::deputyId)
                .filter(deputy -> find(deputy).isPresent());
    }

    /** Display names of those who are known, at work or not. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return Stream.concat(members.stream(), absent.stream())
                .filter(member -> ids.contains(member.id()))
                .collect(Collectors.toMap(Member::id, Member::displayName));
    }

    /** Somebody who is at work. */
    public Optional<Member> find(UUID person) {
        return members.stream().filter(member -> member.id().equals(person)).findFirst();
    }

    private static Set<UUID> holders(List<Member> of, String role) {
        return of.stream()
                .filter(member -> member.roles().contains(role))
                .map(Member::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
