package main

import (
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
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/notices"
	"lateral/services/people"
	"lateral/services/privacy"
	"lateral/services/register"
)

// job is a row of the table of jobs: it runs after some events, or at intervals.
type job struct {
	kind    string
	on      []events.Type
	every   time.Duration
	timeout time.Duration // 0 is a minute
	tries   int           // 0 is as many as jobs says
	handle  func(*program) jobs.Handle
}

// mailTries lets a letter be tried for more than a day: some servers refuse all
// mail until their day is over.
const mailTries = 11

// jobTable has everything that happens outside a request.
func jobTable() []job {
	succeeded := []events.Type{register.SchoolSucceeded}
	offers := []events.Type{
		leaders.LeaderListed, leaders.LeaderChanged, leaders.LeaderPaused, leaders.LeaderRetired,
		leaders.DesignationVerified, leaders.DesignationRevoked, leaders.DesignationLapsed,
		leaders.ServiceOffered, leaders.ServiceChanged, leaders.ServiceWithdrawn,
	}
	days := []events.Type{
		diary.Changed, agreements.Agreed, agreements.VisitWasCancelled, agreements.VisitWasMoved,
		agreements.AgreementWasCancelled,
		agreements.AgreementWasCompleted,
	}
	return []job{
		{kind: "register.index", on: []events.Type{register.SchoolsChanged},
			handle: follow(func(p *program) consumer { return p.register.Follow })},
		{kind: "register.expire-requests", every: time.Hour,
			handle: func(p *program) jobs.Handle { return p.partnerships.ExpireRequests }},
		{kind: "register.change-payees", every: time.Hour,
			handle: func(p *program) jobs.Handle { return p.partnerships.ChangePayees }},
		{kind: "people.follow-succession", on: succeeded,
			handle: follow(func(p *program) consumer { return p.people.FollowSuccession })},
		{kind: "people.deputise", every: time.Hour, handle: func(p *program) jobs.Handle { return p.people.Deputise }},
		{kind: people.ResetJob, handle: func(p *program) jobs.Handle { return p.people.AnswerReset }},
		{kind: "leaders.follow-succession", on: succeeded,
			handle: follow(func(p *program) consumer { return p.leaders.FollowSuccession })},
		{kind: "leaders.follow-rename", on: []events.Type{people.AccountRenamed},
			handle: follow(func(p *program) consumer { return p.leaders.FollowRename })},
		{kind: "leaders.follow-end", on: []events.Type{people.MembershipEnded},
			handle: follow(func(p *program) consumer { return p.leaders.FollowEnd })},
		{kind: "leaders.follow-sign-off", on: []events.Type{agreements.VisitWasSignedOff},
			handle: follow(func(p *program) consumer { return p.evidence.FollowSignOff })},
		{kind: "evidence.follow-succession", on: succeeded,
			handle: follow(func(p *program) consumer { return p.evidence.FollowSuccession })},
		{kind: "leaders.lapse", every: 6 * time.Hour, handle: func(p *program) jobs.Handle { return p.leaders.Lapse }},
		{kind: "needs.follow-succession", on: succeeded,
			handle: follow(func(p *program) consumer { return p.needs.FollowSuccession })},
		{kind: "needs.widen", every: 15 * time.Minute, handle: func(p *program) jobs.Handle { return p.needs.WidenDue }},
		{kind: "needs.lapse", every: time.Hour, handle: func(p *program) jobs.Handle { return p.needs.LapseDue }},
		{kind: "matching.follow-services", on: offers,
			handle: follow(func(p *program) consumer { return p.matching.FollowServices })},
		{kind: "matching.follow-days", on: days, handle: follow(func(p *program) consumer { return p.matching.FollowDays })},
		{kind: "matching.follow-schools", on: []events.Type{register.SchoolsChanged},
			handle: follow(func(p *program) consumer { return p.matching.FollowSchools })},
		{kind: "support.follow-succession", on: succeeded,
			handle: follow(func(p *program) consumer { return p.enquiries.FollowSuccession })},
		{kind: "support.follow-need", on: []events.Type{needs.NeedWithdrawn, needs.NeedLapsed},
			handle: follow(func(p *program) consumer { return p.enquiries.FollowNeed })},
		{kind: "support.expire", every: 5 * time.Minute,
			handle: func(p *program) jobs.Handle { return p.enquiries.ExpireDue }},
		{kind: "support.check-before", every: time.Hour,
			handle: func(p *program) jobs.Handle { return p.agreements.CheckBefore }},
		{kind: "billing.ask-before", every: time.Hour, handle: func(p *program) jobs.Handle { return p.billing.AskBefore }},
		{kind: "billing.ask-at-sign-off", on: []events.Type{agreements.VisitWasSignedOff},
			handle: follow(func(p *program) consumer { return p.billing.AskAtSignOff })},
		{kind: "billing.send", on: []events.Type{billing.InvoiceIssued}, timeout: 5 * time.Minute,
			handle: follow(func(p *program) consumer { return p.billing.SendIssued })},
		{kind: "billing.settle", on: []events.Type{billing.InvoicePaid, billing.InvoiceCredited},
			handle: follow(func(p *program) consumer { return p.billing.Settle })},
		{kind: "billing.converge", on: []events.Type{billing.GatewayTold},
			handle: follow(func(p *program) consumer { return p.billing.Converge })},
		{kind: privacy.EraseJob, timeout: 10 * time.Minute, handle: func(p *program) jobs.Handle { return p.privacy.Erase }},
		{kind: privacy.FollowJob, handle: func(p *program) jobs.Handle { return p.followReworked }},
		{kind: "notices.tell", on: notices.Types(), handle: follow(func(p *program) consumer { return p.notices.Tell })},
		{kind: notices.MailJob, tries: mailTries, handle: func(p *program) jobs.Handle { return p.notices.Send }},
		{kind: notices.CatchUpJob, handle: func(p *program) jobs.Handle { return p.notices.CatchUp }},
		{kind: buildJob, timeout: buildTurn, handle: func(p *program) jobs.Handle { return p.buildQueued }},
		{kind: "tidy", every: 24 * time.Hour, timeout: 10 * time.Minute,
			handle: func(p *program) jobs.Handle { return p.tidy }},
		{kind: "jobs.prune", every: 24 * time.Hour, handle: func(p *program) jobs.Handle { return p.pruneJobs }},
	}
}

type consumer = func(ctx context.Context, e events.Event) error

// follow turns a consumer of events into a job handler.
func follow(of func(*program) consumer) func(*program) jobs.Handle {
	return func(p *program) jobs.Handle { return events.Handler(of(p)) }
}

// consumers says which kinds of job each type of event starts.
func consumers(table []job) events.Consumers {
	c := events.Consumers{}
	for _, row := range table {
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
	keys, keysErr := idempotency.Forget(ctx, p.db, p.now().Add(-keysFor))
	watched, watchedErr := p.security.Tidy(ctx)
	paces, pacesErr := pace.Forget(ctx, p.db, p.now())
	p.log.Debug("tidied", "people", left, "gateway_messages", heard, "idempotency_keys", keys, "paces", paces,
		"security_events", watched)
	return errors.Join(peopleErr, billingErr, keysErr, watchedErr, pacesErr)
}

// pruneJobs deletes jobs that were done a month ago.
func (p *program) pruneJobs(ctx context.Context, _ jobs.Job) error {
	_, err := p.queue.Prune(ctx, p.now().AddDate(0, -1, 0))
	return err
}

// runner runs the jobs of the table for the command of that name.
func (p *program) runner(command string) *jobs.Runner {
	host, _ := os.Hostname() // only tells runners apart for readers of the log
	name := fmt.Sprintf("%s-%s-%d-%s", command, host, os.Getpid(), p.ids.New("run"))
	var kinds []jobs.Kind
	for _, row := range jobTable() {
		kinds = append(kinds,
			jobs.Kind{Name: row.kind, Every: row.every, Timeout: row.timeout, Attempts: row.tries, Handle: row.handle(p)})
	}
	return jobs.NewRunner(p.queue, name, p.log, kinds...)
}
