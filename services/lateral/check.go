package main

import (
	"context"
	"fmt"
	"io"

	"lateral/pkg/docdb"
	"lateral/pkg/health"
	"lateral/services/agreements"
	"lateral/services/enquiries"
	"lateral/services/evidence"
	"lateral/services/offers"
)

// check is "lateral check".
type check struct{}

// Run says whether the database is whole, and whether documents, ledger,
// projections and search indexes agree. It changes nothing. Each difference is a
// line that names the thing; any difference makes an error. Changes that a job
// still has to follow count as differences too.
func (check) Run(ctx context.Context, c *Config, out io.Writer) error {
	if err := c.place().MustHold(); err != nil {
		return err
	}
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // only read
	damaged, err := health.PrintAll(ctx, out, p.integrity)
	if err != nil {
		return err
	}
	if damaged > 0 {
		return c.place().Advise(fmt.Errorf("%w in %d places; nothing else was looked at", docdb.ErrDamaged, damaged))
	}
	if err := p.indexes().Prepare(ctx); err != nil {
		return err
	}
	wrong, err := health.PrintAll(ctx, out, p.checks()...)
	if err != nil {
		return err
	}
	if wrong > 0 {
		return fmt.Errorf("%d differences found; \"lateral reindex\" mends indexes, candidates and records", wrong)
	}
	_, err = fmt.Fprintln(out, "everything agrees")
	return err
}

// integrity comes first: other checks need undamaged documents.
func (p *program) integrity(ctx context.Context) (health.Findings, error) {
	documents, wrong, err := health.Examine(ctx, p.db, p.Proof, schemas())
	return health.Findings{What: fmt.Sprintf("the database: %d documents", documents), Wrong: wrong}, err
}

// checks are all checks of "lateral check", in order.
func (p *program) checks() []health.Look {
	var all []health.Look
	for _, x := range p.indexes().Projections {
		all = append(all, p.indexes().Look(x))
	}
	return append(all, p.ledger, p.reconciled, p.closedMonths, p.exported,
		health.OnSnapshot(p.db, "agreements", "agreements", agreements.Check),
		health.OnSnapshot(p.db, "enquiries", "enquiries", enquiries.Check),
		health.OnSnapshot(p.db, "offers", "offers", offers.Check),
		health.OnSnapshot(p.db, "candidates", "candidates", p.matching.Candidates.Check),
		health.OnSnapshot(p.db, "leaders' records", "deliveries", evidence.CheckSignedOff),
	)
}

func (p *program) ledger(ctx context.Context) (health.Findings, error) {
	proof, err := p.billing.CheckLedger(ctx)
	return health.Findings{What: proof.What(), Wrong: proof.Wrong}, err
}

func (p *program) reconciled(ctx context.Context) (health.Findings, error) {
	proof, err := p.reconciliation.Check(ctx)
	return health.Findings{What: proof.What(), Wrong: proof.Wrong}, err
}

func (p *program) closedMonths(ctx context.Context) (health.Findings, error) {
	proof, err := p.closing.Check(ctx)
	return health.Findings{What: proof.What(), Wrong: proof.Wrong}, err
}

func (p *program) exported(ctx context.Context) (health.Findings, error) {
	proof, err := p.exports.Check(ctx)
	return health.Findings{What: proof.What(), Wrong: proof.Wrong}, err
}
