package privacy

import (
	"context"
	"fmt"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/services/people"
)

// The kinds of jobs of privacy.
const (
	EraseJob  = "privacy.erase"  // looks through everything; its handler is Service.Erase
	FollowJob = "privacy.follow" // brings search up to date with the reworded documents; its payload is Reworked
)

// eraseJob is the payload of an EraseJob. It names nobody.
type eraseJob struct {
	ErasureID string `json:"erasureId"`
	Pass      int    `json:"pass"`
}

// Reworked names documents of a collection that were changed or removed.
type Reworked struct {
	Collection string   `json:"collection"`
	IDs        []string `json:"ids"`
}

// CarryOut erases somebody, for an operator who sees the request at a version. It closes
// the account now. A job then looks through every collection, again and again until it
// finds nothing. Conflict if something must be finished first, or the request does not
// wait; other errors as for Refuse.
func (s *Service) CarryOut(ctx context.Context, actor people.Actor, id string, seen int64) (Erasure, error) {
	var e Erasure
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		var err error
		if e, err = s.decided(ctx, tx, actor, id); err != nil {
			return err
		}
		left, err := obstacles(ctx, tx, e.AccountID, theyAre)
		if err != nil {
			return err
		}
		if len(left) > 0 && e.State == Asked {
			return apperr.Conflict("erasure_obstructed", strings.Join(left, " "))
		}
		if err := s.end(ctx, tx, &e, seen, "carry out", ErasureBegun, actor.AccountID, ""); err != nil {
			return err
		}
		return s.begin(ctx, tx, &e)
	})
	s.people.Forget(ctx, e.AccountID)
	e.Was = nil
	return e, err
}

// begin closes the account, and notes who it was for as long as the job needs to know.
func (s *Service) begin(ctx context.Context, tx docdb.Tx, e *Erasure) error {
	was, err := s.people.Erase(ctx, tx, e.AccountID)
	if err != nil {
		return err
	}
	addresses, err := people.AddressesOf(ctx, tx, was)
	if err != nil {
		return err
	}
	e.Was = &Was{Names: append([]string{was.Name}, was.Formerly...), Addresses: addresses}
	e.Pass = 1
	if err := erasures.Replace(ctx, tx, e); err != nil {
		return err
	}
	return s.enqueue(ctx, tx, *e, jobs.Spec{})
}

// GoodbyeTo is the address for the last letter to somebody who is being erased; NotFound
// once it is forgotten.
func GoodbyeTo(ctx context.Context, r docdb.Reader, erasureID string) (string, error) {
	e, err := GetErasure(ctx, r, erasureID)
	if err != nil {
		return "", err
	}
	if e.Was == nil {
		return "", apperr.NotFound("address")
	}
	return e.Was.Addresses[0], nil
}

func (s *Service) enqueue(ctx context.Context, tx docdb.Tx, e Erasure, spec jobs.Spec) error {
	spec.Kind, spec.Key = EraseJob, fmt.Sprintf("%s.%d", e.ID, e.Pass)
	spec.Payload = eraseJob{ErasureID: e.ID, Pass: e.Pass}
	return s.queue.Enqueue(ctx, tx, spec)
}
