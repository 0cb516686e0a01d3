package vn.toasoan.notification.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import vn.toasoan.notification.channel.Language;
import vn.toasoan.notification.gate.Candidate;
import vn.toasoan.notification.gate.Gate;
import vn.toasoan.notification.gate.Mode;
import vn.toasoan.notification.gate.QuietHours;
import vn.toasoan.notification.preference.Defaults;
import vn.toasoan.notification.rule.Channel;

/** Gathers, in one query, everything that the gate asks about a delivery: as it holds now, not when the event happened. */
@ApplicationScoped
class Circumstances {

    private static final String QUERY = """
            select r.enabled as rule_on, r.coalesce_seconds as coalesce,
              d.recipient_id like 'group:%' or coalesce(p.active and (p.valid_from is null or p.valid_from <= cast(cast(:today as text) as date))
                and (p.valid_to is null or p.valid_to >= cast(cast(:today as text) as date)), false) as in_school,
              d.basis_kind is null or exists (select 1 from assignment a where a.person_id = d.recipient_id
                and a.kind = d.basis_kind and a.code = d.basis_code) as still_receiver,
              coalesce(p.display_name, (select g.name from notice_group g where 'group:' || g.code = d.recipient_id)) as name,
              coalesce(f.language, p.locale, 'vi') as language,
              case d.channel when 'EMAIL' then p.email when 'APP' then p.id else z.product || ':' || z.external_id end as address,
              z.heard_at as last_heard,
              exists (select 1 from address_state s where s.channel = d.channel and s.suppressed_at is not null
                and s.address_hash = encode(sha256(convert_to(lower(p.email), 'UTF8')), 'hex')) as suppressed,
              c.mode as mode, f.digest_hour as digest_hour, f.quiet_from as quiet_from, f.quiet_to as quiet_to,
              (select max(coalesce(x.finished_at, cast(:now as timestamptz))) from delivery x
                where x.recipient_id = d.recipient_id and x.channel = d.channel and x.template = d.template
                and x.state in ('SENDING', 'DELIVERED') and x.id <> d.id) as last_sent
            from delivery d join rule r on r.id = d.rule_id
              left join person p on p.id = d.recipient_id
              left join preference f on f.person_id = d.recipient_id
              left join preference_choice c on c.person_id = d.recipient_id and c.category = d.category
                and c.channel = d.channel
              left join zalo_reach z on d.channel = 'ZALO' and z.recipient_id = d.recipient_id
            where d.id = :id
            """;

    /**
     * @param address in the sense of the channel; null where the person has none
     * @param name null while the person is not known
     * @param lastHeard when the person last wrote to us by this channel; null where nobody counts that
     */
    record Situation(Candidate candidate, String address, String name, Language language, Instant lastHeard) {}

    private final Clock clock;
    private final Defaults defaults;

    Circumstances(Clock clock, Defaults defaults) {
        this.clock = clock;
        this.defaults = defaults;
    }

    Uni<Situation> of(Delivery delivery) {
        Instant now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(QUERY, Tuple.class)
                        .setParameter("id", delivery.id())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .setParameter(
                                "today", now.atZone(Gate.SCHOOL).toLocalDate().toString())
                        .getSingleResult())
                .map(row -> situation(delivery, row));
    }

    private Situation situation(Delivery delivery, Tuple row) {
        String address = row.get("address", String.class);
        String mode = row.get("mode", String.class);
        Object last = row.get("last_sent");
        Number hour = (Number) row.get("digest_hour");
        Candidate candidate = new Candidate(
                (Boolean) row.get("rule_on"),
                delivery.recipientId().equals(delivery.actor()),
                (Boolean) row.get("in_school"),
                (Boolean) row.get("still_receiver"),
                delivery.noticeClass(),
                delivery.channel(),
                mode == null ? defaults.mode(delivery.category(), delivery.channel()) : Mode.valueOf(mode),
                address != null,
                !delivery.resent() && (Boolean) row.get("suppressed"),
                hour == null ? defaults.digestHour() : hour.intValue(),
                delivery.digest(),
                Duration.ofSeconds(((Number) row.get("coalesce")).longValue()),
                instant(last),
                quiet(row, delivery.channel()),
                delivery.category().work(),
                defaults.calendar(),
                delivery.attempts() > 0,
                delivery.spread());
        String name = row.get("name", String.class);
        return new Situation(
                candidate,
                address,
                name,
                Language.of(row.get("language", String.class)),
                instant(row.get("last_heard")));
    }

    private static Instant instant(Object time) {
        return time == null ? null : ((OffsetDateTime) time).toInstant();
    }

    private QuietHours quiet(Tuple row, Channel channel) {
        String from = row.get("quiet_from", String.class);
        return from == null
                ? defaults.quietHours(channel)
                : new QuietHours(LocalTime.parse(from), LocalTime.parse(row.get("quiet_to", String.class)));
    }
}
