package privacy

import (
	"context"
	"fmt"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
)

const (
	between    = time.Hour // two passes: jobs that ran during the first have ended
	leastPass  = 2
	mostPasses = 72 // letters are tried for more than a day
)

// Erase handles the jobs of the kind EraseJob. It looks through one collection after the
// other for the person, and continues where it was interrupted. It is done after at least
// two passes, when the last found nothing. Then it forgets who the person was.
func (s *Service) Erase(ctx context.Context, j jobs.Job) error {
	var at eraseJob
	if err := j.Decode(&at); err != nil {
		return jobs.Permanent(err)
	}
	e, err := GetErasure(ctx, s.db, at.ErasureID)
	if err != nil {
		return err
	}
	if e.State != Begun || e.Pass != at.Pass {
		return nil // ran before
	}
	look, err := s.looking(ctx, e)
	if err != nil {
		return err
	}
	ahead := e.Next == ""
	for _, h := range Table() {
		if ahead = ahead || h.Collection == e.Next; !ahead || h.Fate == Untouched {
			continue
		}
		found, err := look.through(ctx, h)
		if err != nil {
			return fmt.Errorf("privacy: looking through %s: %w", h.Collection, err)
		}
		if e, err = s.note(ctx, e.ID, func(e *Erasure) { e.Next, e.Found = after(h.Collection), e.Found+found }); err != nil {
			return err
		}
	}
	return s.endPass(ctx, e.ID, at.Pass)
}

// after is the next collection of the table, "" at its end.
func after(collection string) string {
	table := Table()
	for i, h := range table[:len(table)-1] {
		if h.Collection == collection {
			return table[i+1].Collection
		}
	}
	return ""
}

// note stores how far the job has come.
func (s *Service) note(ctx context.Context, id string, change func(*Erasure)) (Erasure, error) {
	var e Erasure
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		var err error
		if e, err = GetErasure(ctx, tx, id); err != nil {
			return err
		}
		change(&e)
		return erasures.Replace(ctx, tx, &e)
	})
	return e, err
}

// endPass begins another pass, or ends the erasure.
func (s *Service) endPass(ctx context.Context, id string, pass int) error {
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		e, err := GetErasure(ctx, tx, id)
		if err != nil || e.Pass != pass || e.State != Begun {
			return err
		}
		if e.Found > 0 && pass >= mostPasses {
			return jobs.Permanent(fmt.Errorf("privacy: %d documents still name somebody after %d passes", e.Found, pass))
		}
		clean := e.Found == 0
		e.Found, e.Next = 0, ""
		if clean && pass >= leastPass {
			if e.State, err = ErasureSteps.After(e.State, "finish"); err != nil {
				return err
			}
			e.Was, e.Pass = nil, 0
			if err := erasures.Replace(ctx, tx, &e); err != nil {
				return err
			}
			return s.tell(ctx, tx, ErasureDone, e)
		}
		e.Pass++
		if err := erasures.Replace(ctx, tx, &e); err != nil {
			return err
		}
		return s.enqueue(ctx, tx, e, jobs.Spec{At: s.now().Add(between)})
	})
}
