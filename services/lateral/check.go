package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"lateral/pkg/docdb"
	"lateral/pkg/health"
	"lateral/pkg/search/indexes"
	"lateral/services/agreements"
	"lateral/services/enquiries"
	"lateral/services/evidence"
)

// check is "lateral check".
type check struct{}

// Run says whether the database is whole, and whether documents, ledger,
// projections and search indexes agree. It changes nothing. Each difference is a
// line that names the thing; any difference makes an error. Changes that a job
// still has to follow count as differences too.
func (check) Run(ctx context.Context, c *Config, out io.Writer) error {
	if err := mustHold(c); err != nil {
		return err
	}
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // only read
	whole, err := p.integrity(ctx)
	if err := errors.Join(err, whole.print(out)); err != nil {
		return err
	}
	if n := len(whole.wrong); n > 0 {
		return c.advise(fmt.Errorf("%w in %d places; nothing else was looked at", docdb.ErrDamaged, n))
	}
	if err := p.indexes().Prepare(ctx); err != nil {
		return err
	}
	wrong := 0
	for _, look := range p.checks() {
		found, err := look(ctx)
		if err != nil {
			return err
		}
		wrong += len(found.wrong)
		if err := found.print(out); err != nil {
			return err
		}
	}
	if wrong > 0 {
		return fmt.Errorf("%d differences found; \"lateral reindex\" mends indexes, candidates and records", wrong)
	}
	_, err = fmt.Fprintln(out, "everything agrees")
	return err
}

// findings are the number of things that one check looked at, and a sentence for
// each difference.
type findings struct {
	what  string
	wrong []string
}

// mostLines limits the printed differences of one kind: after the loss of an
// index nobody wants a line for each school of the country.
const mostLines = 100

func (f findings) print(out io.Writer) error {
	_, err := fmt.Fprintf(out, "%s, %d wrong\n", f.what, len(f.wrong))
	for _, sentence := range f.wrong[:min(len(f.wrong), mostLines)] {
		_, more := fmt.Fprintln(out, "  "+sentence)
		err = errors.Join(err, more)
	}
	if rest := len(f.wrong) - mostLines; rest > 0 {
		_, more := fmt.Fprintf(out, "  and %d more\n", rest)
		err = errors.Join(err, more)
	}
	return err
}

// checks are all checks of "lateral check", in order.
func (p *program) checks() []func(context.Context) (findings, error) {
	var all []func(context.Context) (findings, error)
	for _, x := range p.indexes().Projections {
		all = append(all, func(ctx context.Context) (findings, error) { return p.drift(ctx, x) })
	}
	return append(all, p.checkLedger,
		p.onSnapshot("agreements", "agreements", agreements.Check),
		p.onSnapshot("enquiries", "enquiries", enquiries.Check),
		p.onSnapshot("candidates", "candidates", p.matching.Check),
		p.onSnapshot("leaders' records", "deliveries", func(ctx context.Context, r docdb.Reader) ([]string, error) {
			return evidence.Check(ctx, r, signedOffVisits)
		}),
	)
}

// onSnapshot turns a noun's search for faults into a check on one snapshot.
// Counted is the collection that says how much was looked at.
func (p *program) onSnapshot(what, counted string,
	look func(context.Context, docdb.Reader) ([]string, error)) func(context.Context) (findings, error) {
	return func(ctx context.Context) (findings, error) {
		var found findings
		err := p.db.View(ctx, func(r docdb.Reader) error {
			n, err := r.Count(ctx, counted, docdb.Query{})
			if err != nil {
				return err
			}
			found.what = fmt.Sprintf("%s: %d %s", what, n, counted)
			found.wrong, err = look(ctx, r)
			return err
		})
		return found, err
	}
}

// integrity comes first: other checks need undamaged documents.
func (p *program) integrity(ctx context.Context) (findings, error) {
	documents, wrong, err := health.Examine(ctx, p.db, p.proof, schemas(p.engines))
	return findings{fmt.Sprintf("the database: %d documents", documents), wrong}, err
}

func (p *program) checkLedger(ctx context.Context) (findings, error) {
	proof, err := p.billing.Prove(ctx)
	return findings{fmt.Sprintf("ledger: %d entries, %d invoices", proof.Entries, proof.Invoices), proof.Wrong}, err
}

// drift compares a search index with its documents, by id and version.
func (p *program) drift(ctx context.Context, x indexes.Projection) (findings, error) {
	documents, wrong, err := indexes.Drift(ctx, p.index, x.Index.Name, x.Versions)
	return findings{fmt.Sprintf("index of %s: %d documents", x.Index.Name, documents), wrong}, err
}

// signedOffVisits lists the signed-off visits for leaders: they stand above
// support and cannot ask it.
func signedOffVisits(ctx context.Context, r docdb.Reader, fn func(evidence.Delivery) error) error {
	return agreements.EachSignedOff(ctx, r, func(v agreements.Visit) error {
		return fn(evidence.Delivery{
			Meta: docdb.Meta{ID: v.ID}, LeaderID: v.LeaderID, URN: v.BuyerURN, Date: v.Date, HalfDays: v.HalfDays,
		})
	})
}
