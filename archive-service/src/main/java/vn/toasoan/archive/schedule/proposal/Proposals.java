package vn.toasoan.archive.schedule.proposal;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toasoan.archive.audit.trail.AuditTrail;
import vn.toasoan.archive.identity.Caller;
import vn.toasoan.archive.problem.Refusal;
import vn.toasoan.archive.schedule.DateRule;
import vn.toasoan.archive.schedule.RetentionRule;
import vn.toasoan.archive.schedule.RetentionSchedule;
import vn.toasoan.archive.schedule.Schedules;
import vn.toasoan.archive.schedule.law.LegalInstruments;
import vn.toasoan.http.conditional.ETags;

/** The use cases of a new version, each in the caller's transaction. */
@ApplicationScoped
public class Proposals {

    private static final String TARGET = "retention-schedule";

    private final Schedules schedules;
    private final LegalInstruments law;
    private final Enactment enactment;
    private final AuditTrail trail;
    private final Clock clock;

    Proposals(Schedules schedules, LegalInstruments law, Enactment enactment, AuditTrail trail, Clock clock) {
        this.schedules = schedules;
        this.law = law;
        this.enactment = enactment;
        this.trail = trail;
        this.clock = clock;
    }

    Uni<Proposal> propose(ProposalRequest request, Caller by) {
        Proposal proposal = new Proposal(UuidCreator.getTimeOrderedEpoch(), request.id(), by.subject(), now());
        return all().invoke(known -> requireNew(known, request.id()))
                .chain(() -> content(request))
                .invoke(content -> proposal.write(content, by.subject()))
                .chain(() -> Panache.getSession()
                        .chain(session -> session.persist(proposal).chain(session::flush)))
                .chain(() -> trail.command(by, "PROPOSE_SCHEDULE", TARGET, proposal.scheduleId))
                .replaceWith(proposal);
    }

    Uni<Proposal> edit(UUID id, String ifMatch, ProposalRequest request, Caller by) {
        return changing(id, ifMatch)
                .invoke(proposal -> {
                    if (!proposal.scheduleId.equals(request.id())) {
                        throw Refusal.of(Refusal.Kind.INVALID, "ID_FIXED").at("/id", "ID_FIXED");
                    }
                })
                .call(proposal -> content(request).invoke(content -> proposal.write(content, by.subject())))
                .call(proposal -> trail.command(by, "EDIT_SCHEDULE", TARGET, proposal.scheduleId));
    }

    Uni<Proposal> submit(UUID id, String ifMatch, Caller by) {
        return changing(id, ifMatch)
                .invoke(proposal -> proposal.submit(by.subject()))
                .call(proposal -> trail.command(by, "SUBMIT_SCHEDULE", TARGET, proposal.scheduleId, hash(proposal)));
    }

    Uni<Proposal> giveBack(UUID id, String ifMatch, String reason, Caller by) {
        return changing(id, ifMatch)
                .invoke(proposal -> proposal.giveBack(by.subject(), reason, now()))
                .call(proposal -> trail.command(by, "RETURN_SCHEDULE", TARGET, proposal.scheduleId, hash(proposal)));
    }

    /** The version exists from here on, and nothing can change it. */
    Uni<Proposal> approve(UUID id, String ifMatch, ApprovalRequest request, Caller by) {
        LocalDate today = DateRule.dayOf(now());
        return enactment
                .oneAtATime()
                .chain(() -> changing(id, ifMatch))
                .call(proposal -> schedules
                        .all(today)
                        .invoke(versions -> proposal.approve(
                                by.subject(),
                                request.contentSha256(),
                                request.decisionNo(),
                                request.decisionDate(),
                                today,
                                versions.getFirst().effectiveFrom(),
                                now())))
                .call(enactment::enact)
                .call(proposal -> trail.command(by, "APPROVE_SCHEDULE", TARGET, proposal.scheduleId, hash(proposal)));
    }

    Uni<List<Proposal>> all() {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Proposal p order by p.id desc", Proposal.class)
                        .getResultList());
    }

    Uni<Proposal> one(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Proposal.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.notFound("PROPOSAL_NOT_FOUND"));
    }

    /** The rules that a proposal would bring, by class. */
    public Uni<Map<String, RetentionRule>> rules(UUID id) {
        return one(id).map(proposal -> {
            Map<String, RetentionRule> byClass = new LinkedHashMap<>();
            proposal.rules.forEach(rule -> byClass.put(rule.classCode(), rule));
            return byClass;
        });
    }

    private Uni<Proposal> changing(UUID id, String ifMatch) {
        return one(id).invoke(proposal -> ETags.requireMatch(ifMatch, proposal.version));
    }

    private Uni<ProposedVersion> content(ProposalRequest request) {
        return schedules
                .all(DateRule.dayOf(now()))
                .chain(versions -> law.all().map(acts -> {
                    RetentionSchedule base = versions.stream()
                            .filter(version ->
                                    request.basedOn() == null || version.id().equals(request.basedOn()))
                            .findFirst()
                            .orElseThrow(() -> Refusal.of(Refusal.Kind.INVALID, "NO_SUCH_VERSION", request.basedOn())
                                    .at("/basedOn", "NO_SUCH_VERSION", request.basedOn()));
                    if (request.corrects() != null
                            && versions.stream()
                                    .noneMatch(version -> version.id().equals(request.corrects()))) {
                        throw Refusal.of(Refusal.Kind.INVALID, "NO_SUCH_VERSION", request.corrects())
                                .at("/corrects", "NO_SUCH_VERSION", request.corrects());
                    }
                    ProposedVersion version = new ProposedVersion(
                            request.id(),
                            request.name(),
                            request.effectiveFrom(),
                            request.basis(),
                            request.corrects(),
                            merged(base, request.rules()));
                    return new ProposedVersion(
                            version.scheduleId(),
                            version.name(),
                            version.effectiveFrom(),
                            version.basis(),
                            version.corrects(),
                            RuleChecks.lawful(version, acts, code -> pointer(request.rules(), code)));
                }));
    }

    /** A version always has every class of the one before: a record must never lose its class. */
    private static List<RetentionRule> merged(RetentionSchedule base, List<RuleChange> changes) {
        Map<String, RetentionRule> rules = new LinkedHashMap<>();
        base.rules().forEach(rule -> rules.put(rule.classCode(), rule));
        changes.forEach(change -> rules.compute(change.classCode(), (code, before) -> change.on(before)));
        return new ArrayList<>(rules.values());
    }

    /** A class that was not sent came from the version before: the fault is the whole's. */
    private static String pointer(List<RuleChange> sent, String classCode) {
        for (int i = 0; i < sent.size(); i++) {
            if (sent.get(i).classCode().equals(classCode)) {
                return "/rules/" + i;
            }
        }
        return "/rules";
    }

    private static void requireNew(List<Proposal> known, String scheduleId) {
        if (known.stream().anyMatch(each -> each.scheduleId.equals(scheduleId))) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "SCHEDULE_EXISTS", scheduleId);
        }
    }

    private static Map<String, String> hash(Proposal proposal) {
        return Map.of("contentSha256", proposal.contentSha256);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
