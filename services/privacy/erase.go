package privacy

import (
	"context"
	"fmt"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
)

const (
	between    = time.Hour // two passes: what ran during the first has ended
	leastPass  = 2
	mostPasses = 72 // letters are tried for more than a day
)

func (s *Service) enqueue(ctx context.Context, tx docdb.Tx, e Erasure, spec jobs.Spec) error {
	spec.Kind, spec.Key = EraseJob, fmt.Sprintf("%s.%d", e.ID, e.Pass)
	spec.Payload = eraseJob{ErasureID: e.ID, Pass: e.Pass}
	return s.queue.Enqueue(ctx, tx, spec)
}

// Erase handles the jobs of the kind EraseJob: it looks through one collection
// after the other for the person, from where it was interrupted. After two passes
// at least, of which the last found nothing, it is done, and forgets who it was.
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

// after is the collection of the table that follows, "" at its end.
func after(collection string) string {
	table := Table()
	for i, h := range table[:len(table)-1] {
		if h.Collection == collection {
			return table[i+1].Collection
		}
	}
	return ""
}

// note changes what is kept of the job's way.
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

// endPass has another pass begin, or ends the erasure.
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
			e.State, e.Was, e.Pass = Done, nil, 0
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
