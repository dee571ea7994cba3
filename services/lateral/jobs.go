package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"lateral/pkg/events"
	"lateral/pkg/idempotency"
	"lateral/pkg/jobs"
	"lateral/pkg/pace"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/needs"
	"lateral/services/notices"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/privacy"
	"lateral/services/reconciliation"
	"lateral/services/register"
)

// job is a row of the table of jobs: it runs after some events, or at intervals.
type job struct {
	kind    string
	words   string // for operators: names of kinds are for programs
	on      []events.Type
	every   time.Duration
	timeout time.Duration // 0 is a minute
	tries   int           // 0 is as many as jobs says
	handle  jobs.Handle
}

// mailTries lets a letter be tried for more than a day: some servers refuse all
// mail until their day is over.
const mailTries = 11

// jobTable has everything that happens outside a request.
func (p *program) jobTable() []job {
	m := cmp.Or(p.matching, &matching.Service{}) // the table is read before there are nouns too
	succeeded := []events.Type{register.SchoolSucceeded}
	offers := []events.Type{
		leaders.LeaderListed, leaders.LeaderChanged, leaders.LeaderPaused, leaders.LeaderRetired,
		leaders.DesignationVerified, leaders.DesignationRevoked, leaders.DesignationLapsed,
		leaders.ServiceOffered, leaders.ServiceChanged, leaders.ServiceWithdrawn,
	}
	days := []events.Type{
		diary.DiaryChanged, agreements.AgreementMade, agreements.VisitCancelled, agreements.VisitMoved,
		agreements.AgreementCancelled,
		agreements.AgreementCompleted,
	}
	grounds := []events.Type{
		needs.NeedAgreed, needs.NeedMet, needs.NeedWithdrawn, needs.NeedLapsed, enquiries.EnquirySent,
		leaders.ServiceWithdrawn, leaders.ServiceChanged, leaders.LeaderPaused, leaders.LeaderRetired,
		leaders.DesignationRevoked, leaders.DesignationLapsed,
	}
	return []job{
		{kind: "register.index", words: "Keep the school search up to date",
			on: []events.Type{register.SchoolsChanged}, handle: follow(p.register.Follow)},
		{kind: "register.expire-requests", words: "End requests to join that nobody answered",
			every: time.Hour, handle: p.partnerships.ExpireRequests},
		{kind: "register.change-payees", words: "Let changes of an account take effect after three days",
			every: time.Hour, handle: p.parties.ChangePayees},
		{kind: "people.follow-succession", words: "Take people to a closed school’s successor",
			on: succeeded, handle: follow(p.people.FollowSuccession)},
		{kind: "people.deputise", words: "Begin and end the time of deputies",
			every: time.Hour, handle: p.people.Deputise},
		{kind: people.ResetJob, words: "Send a link for a new password",
			handle: p.people.AnswerReset},
		{kind: "leaders.follow-succession", words: "Take leaders to a closed school’s successor",
			on: succeeded, handle: follow(p.leaders.FollowSuccession)},
		{kind: "leaders.follow-rename", words: "Follow a person’s new name",
			on: []events.Type{people.AccountRenamed}, handle: follow(p.leaders.FollowRename)},
		{kind: "leaders.follow-end", words: "Follow the end of a role",
			on: []events.Type{people.MembershipEnded}, handle: follow(p.leaders.FollowEnd)},
		{kind: "leaders.follow-sign-off", words: "Count what a leader delivered",
			on:     []events.Type{agreements.VisitSignedOff},
			handle: follow(inTurn(p.evidence.FollowSignOff, m.Candidates.FollowDays))},
		{kind: "evidence.follow-succession", words: "Count what was delivered at a closed school at its successor",
			on: succeeded, handle: follow(inTurn(p.evidence.FollowSuccession, m.Candidates.FollowSuccession))},
		{kind: "leaders.lapse", words: "Let designations lapse",
			every: 6 * time.Hour, handle: p.leaders.Lapse},
		{kind: "needs.follow-succession", words: "Take needs to a closed school’s successor",
			on: succeeded, handle: follow(p.needs.FollowSuccession)},
		{kind: "needs.widen", words: "Widen needs that nobody answered",
			every: 15 * time.Minute, handle: p.needs.WidenDue},
		{kind: "needs.lapse", words: "Let needs lapse",
			every: time.Hour, handle: p.needs.LapseDue},
		{kind: "matching.follow-services", words: "Keep the matching of services up to date",
			on: offers, handle: follow(m.Candidates.FollowServices)},
		{kind: "matching.follow-days", words: "Keep the days left up to date",
			on: days, handle: follow(m.Candidates.FollowDays)},
		{kind: "matching.follow-schools", words: "Keep the matching of schools up to date",
			on: []events.Type{register.SchoolsChanged}, handle: follow(m.Candidates.FollowSchools)},
		{kind: "matching.forget-days", words: "Forget free days that have passed",
			every: time.Hour, timeout: 10 * time.Minute, handle: m.Candidates.ForgetDays},
		{kind: "matching.follow-members", words: "Keep the matching of partnerships’ schools up to date",
			on:     []events.Type{partnerships.MemberJoined, partnerships.MemberLeft},
			handle: follow(m.Candidates.FollowMembers)},
		{kind: "matching.follow-partnerships", words: "Keep the matching of partnerships up to date",
			on: []events.Type{partnerships.PartnershipChanged}, handle: follow(m.Candidates.FollowPartnerships)},
		{kind: "matching.follow-needs", words: "Read what needs mean",
			on: []events.Type{needs.NeedPosted, needs.NeedChanged, needs.NeedReopened, needs.NeedAgreed, needs.NeedMet,
				needs.NeedWithdrawn, needs.NeedLapsed}, handle: follow(m.Asked.Follow)},
		{kind: "matching.read", words: "Read what services and needs mean that nobody has read yet",
			every: 5 * time.Minute, timeout: matching.FillFor + time.Minute, handle: m.Fill},
		{kind: "matching.follow-asked", words: "Count whom schools ask",
			on: []events.Type{enquiries.EnquirySent}, handle: follow(m.Load.FollowAsked)},
		{kind: "matching.follow-booked", words: "Count whom schools book",
			on: []events.Type{agreements.AgreementMade}, handle: follow(m.Load.FollowBooked)},
		{kind: "matching.follow-freed", words: "Forget bookings that were cancelled",
			on: []events.Type{agreements.AgreementCancelled}, handle: follow(m.Load.FollowFreed)},
		{kind: "matching.note-shown", words: "Count whom the matcher showed first",
			every: 5 * time.Minute, handle: m.Load.NoteShown},
		{kind: "finding.follow-succession", words: "Take saved searches to a closed school’s successor",
			on: succeeded, handle: follow(p.finding.FollowSuccession)},
		{kind: "finding.follow-end", words: "End the saved searches of people who leave",
			on: []events.Type{people.MembershipEnded}, handle: follow(p.finding.FollowEnd)},
		{kind: "finding.tell", words: "Tell people what is new to their saved searches",
			every: time.Hour, timeout: 10 * time.Minute, handle: p.finding.Tell},
		{kind: "support.follow-succession", words: "Take agreements to a closed school’s successor",
			on: succeeded, handle: follow(p.enquiries.FollowSuccession)},
		{kind: "support.follow-need", words: "End the enquiries of a need that ended",
			on: []events.Type{needs.NeedWithdrawn, needs.NeedLapsed}, handle: follow(p.enquiries.FollowNeed)},
		{kind: "support.expire", words: "Let enquiries expire",
			every: 5 * time.Minute, handle: p.enquiries.ExpireDue},
		{kind: "offers.follow", words: "End the offers whose need or service is over",
			on: grounds, handle: follow(p.offers.Follow)},
		{kind: "offers.follow-succession", words: "Take offers to a closed school’s successor",
			on: succeeded, handle: follow(p.offers.FollowSuccession)},
		{kind: "offers.lapse", words: "Let offers lapse",
			every: 24 * time.Hour, handle: p.offers.LapseDue},
		{kind: "support.check-before", words: "Look at the checks of a leader before a visit",
			every: time.Hour, handle: p.agreements.CheckBefore},
		{kind: "billing.ask-before", words: "Ask for the VAT and the order before a first visit",
			every: time.Hour, handle: p.billing.AskBefore},
		{kind: "billing.ask-at-sign-off", words: "Ask for the VAT and the order after a sign-off",
			on:     []events.Type{agreements.VisitSignedOff, agreements.VisitCancelled},
			handle: follow(p.billing.AskAtSignOff)},
		{kind: "billing.draft-in-advance", words: "Draft the invoice of support that is paid in advance",
			on: []events.Type{agreements.AgreementMade}, handle: follow(p.billing.DraftInAdvance)},
		{kind: "billing.follow-visit", words: "Follow visits that were invoiced in advance",
			on:     []events.Type{agreements.VisitSignedOff, agreements.VisitCancelled},
			handle: follow(p.billing.FollowVisit)},
		{kind: "billing.credit-due", words: "Say what was invoiced in advance and did not take place",
			on:     []events.Type{agreements.AgreementCompleted, agreements.AgreementCancelled},
			handle: follow(p.billing.TakeBackDue)},
		{kind: "billing.follow-credit", words: "Issue the self-bills that waited for a credit note",
			on: []events.Type{billing.InvoiceCredited}, handle: follow(p.billing.FollowCredit)},
		{kind: "billing.draft-due", words: "Draft the invoices that fell due, for a person to issue",
			every: time.Hour, timeout: 10 * time.Minute, handle: p.billing.DraftDue},
		{kind: "billing.remind", words: "Remind payers of what they owe",
			every: time.Hour, timeout: 10 * time.Minute, handle: func(ctx context.Context, _ jobs.Job) error {
				return p.billing.Remind(ctx, p.reconciliation.MayPay)
			}},
		{kind: "accounts.send-monthly", words: "Send statements of account, where a seller chose it",
			every: time.Hour, timeout: 10 * time.Minute, handle: p.accounts.SendMonthly},
		{kind: "billing.issue-held", words: "Issue the self-bills that waited for a school’s consent or VAT",
			on:     []events.Type{parties.SelfBillingAccepted, parties.VATDecided, parties.PayeeChanged},
			handle: follow(p.billing.IssueHeld)},
		{kind: "billing.send", words: "Send an invoice by Stripe too",
			on: []events.Type{billing.InvoiceIssued}, timeout: 5 * time.Minute, handle: follow(p.billing.SendIssued)},
		{kind: "billing.settle", words: "Tell Stripe what was paid or credited here",
			on:     []events.Type{billing.InvoicePaid, billing.InvoiceCredited, billing.InvoiceWrittenOff},
			handle: follow(p.billing.CloseAtGateway)},
		{kind: "billing.converge", words: "Follow what Stripe says of an invoice",
			on: []events.Type{billing.GatewayTold}, handle: follow(p.billing.Converge)},
		{kind: "reconciliation.link-alone", words: "Link the bank’s lines of which nothing is in doubt",
			on: []events.Type{reconciliation.StatementImported, reconciliation.LinkingSet, reconciliation.RuleMade,
				reconciliation.AdviceRead, reconciliation.AdviceMade},
			timeout: 10 * time.Minute, handle: follow(p.reconciliation.LinkAlone)},
		{kind: privacy.EraseJob, words: "Erase a person who asked for it",
			timeout: 10 * time.Minute, handle: p.privacy.Erase},
		{kind: privacy.FollowJob, words: "Follow the erasure of a person",
			handle: p.followReworked},
		{kind: "notices.tell", words: "Tell people what happened",
			on: notices.Types(), handle: follow(p.notices.Tell)},
		{kind: notices.MailJob, words: "Send a letter",
			tries: mailTries, handle: p.notices.Send},
		{kind: notices.CatchUpJob, words: "Send what one person was told in one letter",
			handle: p.notices.CatchUp},
		{kind: buildJob, words: "Build search anew",
			timeout: buildTurn, handle: p.buildQueued},
		{kind: "search.mend", words: "Mend search where it differs from the documents",
			every: 24 * time.Hour, timeout: 30 * time.Minute, handle: p.mendSearch},
		{kind: "tidy", words: "Forget what nobody needs any more",
			every: 24 * time.Hour, timeout: 10 * time.Minute, handle: p.tidy},
		{kind: "jobs.prune", words: "Forget jobs that were done long ago",
			every: 24 * time.Hour, handle: p.pruneJobs},
	}
}

// follow turns a consumer of events into a handler.
func follow(consumer func(context.Context, events.Event) error) jobs.Handle {
	return events.Handler(consumer)
}

// inTurn has a second consumer follow what the first has written.
func inTurn(first, second func(context.Context, events.Event) error) func(context.Context, events.Event) error {
	return func(ctx context.Context, e events.Event) error {
		if err := first(ctx, e); err != nil {
			return err
		}
		return second(ctx, e)
	}
}

// wordsOfJob says what a job is for, for operators.
func (p *program) wordsOfJob(kind string) string {
	for _, row := range p.jobTable() {
		if row.kind == kind {
			return row.words
		}
	}
	return "A job of another edition of the program"
}

// consumers says which kinds of job each type of event starts. It needs no nouns: it reads the
// kinds and the events of the table.
func consumers() events.Consumers {
	c := events.Consumers{}
	for _, row := range (&program{}).jobTable() {
		for _, what := range row.on {
			c[what] = append(c[what], row.kind)
		}
	}
	return c
}

// keysFor is how long idempotency keys are kept: retries come within days.
const keysFor = 30 * 24 * time.Hour

// tidy deletes old data: abandoned things, messages of the gateway, idempotency
// keys, paces, and security entries older than a year. A failure in one does not
// stop the others.
func (p *program) tidy(ctx context.Context, _ jobs.Job) error {
	left, peopleErr := p.people.Tidy(ctx)
	heard, billingErr := p.billing.Tidy(ctx)
	keys, keysErr := idempotency.Forget(ctx, p.db, p.Now().Add(-keysFor))
	watched, watchedErr := p.security.Tidy(ctx)
	paces, pacesErr := pace.Forget(ctx, p.db, p.Now())
	p.Log.DebugContext(ctx, "tidied", "people", left, "gateway_messages", heard, "idempotency_keys", keys, "paces", paces,
		"security_events", watched)
	return errors.Join(peopleErr, billingErr, keysErr, watchedErr, pacesErr)
}

// pruneJobs deletes jobs that were done a month ago.
func (p *program) pruneJobs(ctx context.Context, _ jobs.Job) error {
	_, err := p.queue.Prune(ctx, p.Now().AddDate(0, -1, 0))
	return err
}

// runner runs the jobs of the table for the command of that name.
func (p *program) runner(command string) *jobs.Runner {
	host, _ := os.Hostname() // only tells runners apart for readers of the log
	name := fmt.Sprintf("%s-%s-%d-%s", command, host, os.Getpid(), p.IDs.New("run"))
	var kinds []jobs.Kind
	for _, row := range p.jobTable() {
		kinds = append(kinds,
			jobs.Kind{Name: row.kind, Every: row.every, Timeout: row.timeout, Attempts: row.tries, Handle: row.handle})
	}
	return jobs.NewRunner(p.queue, name, p.Log, kinds...)
}
