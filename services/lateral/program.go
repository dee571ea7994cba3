package main

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"lateral/pkg/docdb"
	"lateral/pkg/embed/minilm"
	"lateral/pkg/engines"
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
	"lateral/services/finding"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/needs"
	"lateral/services/notices"
	"lateral/services/offers"
	"lateral/services/operations"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/privacy"
	"lateral/services/reconciliation"
	"lateral/services/reconciliation/accounts"
	"lateral/services/reconciliation/closing"
	"lateral/services/reconciliation/exports"
	"lateral/services/reconciliation/reports"
	"lateral/services/register"
	"lateral/services/security"
	"lateral/services/themes/reading"
)

// program is everything, wired.
type program struct {
	*engines.Engines
	db           *docdb.Shared // that of the engines; a command and its answer are one transaction on it
	config       *Config
	metrics      *prometheus.Registry
	queue        *jobs.Queue
	events       *events.Log
	register     *register.Service
	partnerships *partnerships.Service
	parties      *parties.Service
	people       *people.Directory
	leaders      *leaders.Directory
	diary        *diary.Service
	evidence     *evidence.Service
	needs        *needs.Service
	reader       *reading.Reader // nil where texts are read by words alone
	spelling     func() *reading.Spelling
	matching     *matching.Service
	finding      *finding.Service
	agreements   *agreements.Service
	enquiries    *enquiries.Service
	offers       *offers.Service
	billing      *billing.Service
	notices      *notices.Service

	reconciliation *reconciliation.Service
	closing        *closing.Service
	exports        *exports.Service
	reports        *reports.Service
	accounts       *accounts.Service

	pages    *operations.Service
	security *security.Service
	tasks    tasks.Group // what runs beside the serving and the jobs
	privacy  *privacy.Service
	audit    *audit.Service
	health   *health.Check
	trial    health.Trial // the last time that /readyz wrote
}

// open opens the engines and wires the program. The caller closes it.
func open(ctx context.Context, c *Config) (*program, error) {
	e, err := c.place().Open(ctx, c.log())
	if err != nil {
		return nil, err
	}
	p, err := newProgram(c, e)
	if err != nil {
		return nil, errors.Join(err, e.Close())
	}
	return p, nil
}

// close ends what runs beside, and closes the engines.
func (p *program) close() error {
	p.tasks.Stop()
	return p.Engines.Close()
}

func newProgram(c *Config, e *engines.Engines, options ...people.Option) (*program, error) {
	counted := docdb.CountReads(e.DB)
	p := &program{Engines: e, db: docdb.Share(counted), config: c}
	p.queue = jobs.NewQueue(p.db, e.Now, e.IDs)
	p.metrics = health.Metrics("lateral", p.queue, counted)
	p.health = p.newHealth()
	p.security = security.New(p.db, e.Now, e.Log, p.saying())
	table, err := eventTable()
	if err != nil {
		return nil, err
	}
	p.events = events.NewLog(e.Now, e.IDs, p.queue, consumers(), p.security.Witness).Placing(table)

	keys, err := c.keys()
	if err != nil {
		return nil, err
	}
	signer, err := token.NewSigner("lateral", e.Now, keys...)
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
	if p.people, err = people.New(p.db, p.events, e.Now, e.IDs, signer, secrets,
		append(options, passkeys, people.RequireSecondSteps(graceOf(c, e.MadeUp)),
			people.Watching(p.security))...); err != nil {
		return nil, err
	}
	p.register = register.New(p.db, p.events, e.Index, e.Now, e.IDs)
	p.partnerships = partnerships.New(p.db, p.events, e.Now, e.IDs, partnerships.WithPeople(p.people))
	p.parties = parties.New(p.db, p.events, e.Now, e.IDs, p.partnerships)
	p.leaders = leaders.New(p.db, p.events, e.Now, e.IDs, leaders.WithDelivered(evidence.Delivered),
		leaders.WithFree(diary.NumberFree))
	p.evidence = evidence.New(p.db)
	p.diary = diary.New(p.db, p.events, e.Now, e.IDs)
	p.needs = needs.New(p.db, p.events, e.Now, e.IDs)
	p.reader = c.reader()
	p.spelling = spellingOf(p.reader)
	p.matching = matching.New(p.db, e.Index, e.Now, matching.WithReader(p.reader), matching.WithSpelling(p.spelling))
	p.finding = finding.New(p.db, p.events, e.Index, p.matching, e.Now, e.IDs)
	p.agreements = agreements.New(p.db, p.events, p.needs, e.Now, e.IDs, agreements.WithInvoices(billing.MayRead))
	p.enquiries = enquiries.New(p.db, p.needs, p.agreements, p.diary, e.Now, e.IDs,
		enquiries.WithRecord(enquiries.Record{Table: table, Subjects: billing.InvoicesOf}))
	p.offers = offers.New(p.db, p.events, p.matching, p.enquiries, e.Now, e.IDs)
	p.billing = billing.New(p.db, p.events, e.Now, e.IDs, p.gateway()...)
	p.reconciliation = reconciliation.New(p.db, p.events, e.Now, e.IDs, p.billing)
	p.closing = closing.New(p.db, p.events, e.Now, e.IDs)
	p.exports = exports.New(p.db, p.events, e.Now, e.IDs)
	p.reports = reports.New(p.db, e.Now)
	p.accounts = accounts.New(p.db, p.events, e.Now, e.IDs)
	p.pages = operations.New(p.db, p.events, e.Now)
	p.privacy = privacy.New(p.db, p.events, p.queue, p.people, e.Now, e.IDs)
	p.audit = audit.New(p.db, table)
	p.notices = notices.New(p.db, p.queue, e.Mail, e.Now, p.people.Link, c.PublicURL, p.billing, p.accounts)
	return p, nil
}

// reader reads texts by meaning, unless the settings say by words alone.
func (c *Config) reader() *reading.Reader {
	if c.Meaning != "on" {
		return nil
	}
	return reading.NewReader(minilm.Digest(), minilm.Load)
}

// graceOf is how long some roles may do without a second step: the demonstration's
// people are never asked for one.
func graceOf(c *Config, madeUp bool) time.Duration {
	if madeUp && !c.secure() {
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
		Key: p.config.StripeKey, WebhookSecret: p.config.StripeWebhookSecret, Clock: p.Now,
	}), p.Log)}
}

// spellingOf is the spelling of texts that people type. It takes a moment to make, and is made
// when it is first asked. What the model knows stays as it is.
func spellingOf(r *reading.Reader) func() *reading.Spelling {
	return sync.OnceValue(func() *reading.Spelling { return reading.NewSpelling(r.Knows) })
}
