package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"lateral/pkg/docdb"
)

// glancing limits the search for damage before the program starts: enough for
// the documents of the whole country on a small machine.
const glancing = 600 * time.Millisecond

// glance refuses damaged documents. Where there are so many that it takes
// longer, the program starts and keeps looking (see program.lookOn).
func (e *engines) glance(ctx context.Context) error {
	short, cancel := context.WithTimeout(ctx, glancing)
	defer cancel()
	err := e.proof.Glance(short)
	if errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil {
		e.unseen = true
		return nil
	}
	return err
}

// lookOn finishes an interrupted glance while the program already serves. Damage
// then makes /readyz say no, and is in the log.
func (p *program) lookOn(ctx context.Context) {
	if !p.unseen {
		return
	}
	err := p.proof.Glance(ctx)
	if errors.Is(err, docdb.ErrDamaged) {
		p.damaged.Store(true)
		p.log.Error("the documents are damaged", "error", p.config.advise(err))
	}
}

// checkIntegrity is the first check of "lateral check": other checks need
// undamaged documents.
func (p *program) checkIntegrity(ctx context.Context) (findings, error) {
	var f findings
	err := p.proof.Examine(ctx, func(fault docdb.Fault) error {
		f.wrong = append(f.wrong, fault.Error())
		return nil
	})
	if err != nil {
		return f, err
	}
	documents := int64(0)
	for _, schema := range schemas(p.engines) {
		n, err := p.db.Count(ctx, schema.Name, docdb.Query{})
		if err != nil && len(f.wrong) == 0 {
			return f, err
		}
		documents += n
	}
	f.what = fmt.Sprintf("the database: %d documents", documents)
	return f, nil
}

// mustBeWhole refuses to go on with damaged documents.
func mustBeWhole(ctx context.Context, proof docdb.Examiner) error {
	return proof.Examine(ctx, func(fault docdb.Fault) error { return fault })
}
