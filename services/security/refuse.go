package security

import (
	"context"
	"errors"
	"net/netip"
	"time"

	"lateral/pkg/docdb"
)

// Refusal is an operation that was refused.
type Refusal struct {
	Operation string
	Code      string // code of the answer: "forbidden", "not_found", "too_many", "proof_needed"
	AccountID string // "" if nobody is signed in
	Address   netip.Addr
	Agent     string
}

// patience is how long an answer waits for its refusal to be written.
const patience = time.Second

// Refused writes a refusal. It never fails, since the answer is given already. If writing
// fails, the log says so.
func (s *Service) Refused(ctx context.Context, r Refusal) {
	if r.AccountID == "" && r.Code == "not_found" {
		return // strangers mistype addresses, and nothing is hidden from them alone
	}
	e := s.placed(Entry{Kind: Refused, What: r.Code, Operation: r.Operation, AccountID: r.AccountID,
		Address: network(r.Address), Agent: r.Agent})
	n := s.tally.count(e.Day, e.ID)
	if n == 0 {
		return
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	write := func(tx docdb.Tx) error { return s.count(ctx, tx, e, n) }
	err := s.db.Update(ctx, write)
	if errors.Is(err, docdb.ErrDuplicate) { // another began it first
		err = s.db.Update(ctx, write)
	}
	if err != nil {
		s.log.WarnContext(ctx, "a refusal was not written", "operation", r.Operation, "error", err)
	}
}
