package main

import (
	"context"
	"errors"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/health"
	"lateral/pkg/jobs"
	"lateral/pkg/tasks"
	"lateral/pkg/token"
	"lateral/services/agreements"
	"lateral/services/audit"
	"lateral/services/billing"
	"lateral/services/billing/stripe"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/needs"
	"lateral/services/notices"
	"lateral/services/operations"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/privacy"
	"lateral/services/register"
	"lateral/services/security"
)

// program is everything, wired.
type program struct {
	*engines
	db           *docdb.Shared // that of the engines; a command and its answer are one transaction on it
	config       *Config
	metrics      *prometheus.Registry
	queue        *jobs.Queue
	events       *events.Log
	register     *register.Service
	partnerships *partnerships.Service
	people       *people.Directory
	leaders      *leaders.Directory
	diary        *diary.Service
	evidence     *evidence.Service
	needs        *needs.Service
	matching     *matching.Service
	agreements   *agreements.Service
	enquiries    *enquiries.Service
	billing      *billing.Service
	notices      *notices.Service
	pages        *operations.Service
	security     *security.Service
	tasks        tasks.Group // what runs beside the serving and the jobs
	privacy      *privacy.Service
	audit        *audit.Service
	health       *health.Check
	trial        health.Trial // the last time that /readyz wrote
}

// open opens the engines and wires the program. The caller closes it.
func open(ctx context.Context, c *Config) (*program, error) {
	e, err := openEngines(ctx, c)
	if err != nil {
		return nil, err
	}
	p, err := newProgram(c, e)
	if err != nil {
		return nil, errors.Join(err, e.close())
	}
	return p, nil
}

// close ends what runs beside, and closes the engines.
func (p *program) close() error {
	p.tasks.Stop()
	return p.engines.close()
}

func newProgram(c *Config, e *engines, options ...people.Option) (*program, error) {
	counted := docdb.CountReads(e.db)
	p := &program{engines: e, db: docdb.Share(counted), config: c}
	p.queue = jobs.NewQueue(p.db, e.now, e.ids)
	p.metrics = health.Metrics("lateral", p.queue, counted)
	p.health = p.newHealth()
	p.security = security.New(p.db, e.now, e.log, p.saying())
	table, err := eventTable()
	if err != nil {
		return nil, err
	}
	p.events = events.NewLog(e.now, e.ids, p.queue, consumers(), p.security.Witness).Placing(table)

	keys, err := c.keys()
	if err != nil {
		return nil, err
	}
	signer, err := token.NewSigner("lateral", e.now, keys...)
	if err != nil {
		return nil, err
	}
	secrets, err := token.Derive(keys, "lateral links")
	if err != nil {
		return nil, err
	}
	passkeys, err := people.Passkeys(c.PublicURL)
	if err != nil {
		return nil, err
	}
	if p.people, err = people.New(p.db, p.events, e.now, e.ids, signer, secrets,
		append(options, passkeys, people.RequireSecondSteps(e.grace(c)), people.Watching(p.security))...); err != nil {
		return nil, err
	}
	p.register = register.New(p.db, p.events, e.index, e.now, e.ids)
	p.partnerships = partnerships.New(p.db, p.events, e.now, e.ids, partnerships.WithPeople(p.people))
	p.leaders = leaders.New(p.db, p.events, e.now, e.ids, leaders.WithDelivered(evidence.Delivered),
		leaders.WithFree(diary.NumberFree))
	p.evidence = evidence.New(p.db)
	p.diary = diary.New(p.db, p.events, e.now, e.ids)
	p.needs = needs.New(p.db, p.events, e.now, e.ids)
	p.matching = matching.New(p.db, e.index, e.now)
	p.agreements = agreements.New(p.db, p.events, p.needs, e.now, e.ids, agreements.WithInvoices(billing.MayRead))
	p.enquiries = enquiries.New(p.db, p.needs, p.agreements, p.diary, e.now, e.ids,
		enquiries.WithRecord(enquiries.Record{Table: table, Subjects: billing.InvoicesOf}))
	p.billing = billing.New(p.db, p.events, e.now, e.ids, p.gateway()...)
	p.pages = operations.New(p.db, p.events, e.now)
	p.privacy = privacy.New(p.db, p.events, p.queue, p.people, e.now, e.ids)
	p.audit = audit.New(p.db, table)
	p.notices = notices.New(p.db, p.queue, e.mail, e.now, p.people.Link, c.PublicURL)
	return p, nil
}

// grace is how long some roles may do without a second step: the demonstration's
// people are never asked for one.
func (e *engines) grace(c *Config) time.Duration {
	if e.madeUp && !c.secure() {
		return 0
	}
	return c.grace()
}

// gateway is Stripe, where its key is set.
func (p *program) gateway() []billing.Option {
	if p.config.StripeKey == "" {
		return nil
	}
	return []billing.Option{billing.WithGateway(stripe.New(stripe.Config{
		Key: p.config.StripeKey, WebhookSecret: p.config.StripeWebhookSecret, Clock: p.now,
	}), p.log)}
}
