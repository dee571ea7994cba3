package main

import (
	"context"
	"errors"
	"net/http"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/httpx"
)

// apart are operations that write outside the transaction of their answer, and
// why. Their use-cases return the whole answer: nothing is read after them.
func apart() map[string]string {
	const hashes, asks, reads = "it hashes a password, which takes too long to keep others from writing",
		"it asks another service", "it writes nothing"
	const parts = "a long statement is written in bounded transactions"
	return map[string]string{
		"register": hashes, "sign-in": hashes, "prove-identity": hashes, "reset-password": hashes, "change-password": hashes,
		"accept-invitation": hashes,
		"suggest-themes":    reads, "read-invitation": reads,
		"hear-stripe":       asks,
		"preview-statement": reads, "import-statement": parts,
	}
}

// within says how an operation runs: one that writes shares one transaction with
// its answer. So nothing can fail after the commit, and people can safely retry
// after an error.
func (p *program) within(r route) httpx.Within {
	if r.Method == http.MethodGet || apart()[r.Name] != "" {
		return nil
	}
	return p.whole
}

// whole runs a command and its answer in one transaction. A refusal because of
// something written keeps the write: a wrong code is counted.
func (p *program) whole(ctx context.Context, command func(context.Context) error) error {
	var refused error
	err := p.db.Together(ctx, func(ctx context.Context) error {
		refused = nil
		err := command(ctx)
		if isRefusal(err) && docdb.Kept(ctx) {
			refused = err
			return nil
		}
		return err
	})
	if err == nil {
		err = refused
	}
	return err
}

// isRefusal says whether an error is an answer, not a failure.
func isRefusal(err error) bool {
	_, answer := apperr.Reason(err)
	return answer && !errors.Is(err, docdb.ErrFull) && !errors.Is(err, docdb.ErrAway)
}
