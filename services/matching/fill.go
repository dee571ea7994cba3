package matching

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"lateral/pkg/jobs"
	"lateral/services/matching/candidates"
)

// FillFor is how long one turn of Fill works at most; the next goes on where it stopped.
const FillFor = 4 * time.Minute

// Fill is the job that reads the meaning of services and open needs that nobody has read by
// this model: all of them after the first start or with another model. What is read is kept, so
// that a turn goes on where the last one stopped. Matching works by words meanwhile.
func (s *Service) Fill(ctx context.Context, _ jobs.Job) error {
	if s.reader == nil || s.reader.Err() != nil {
		return nil // the program says it at start; words go on
	}
	before, err := s.Candidates.Progress(ctx)
	if err != nil {
		return err
	}
	working, stop := context.WithTimeout(ctx, FillFor)
	defer stop()
	err = errors.Join(s.Candidates.Fill(working), s.Asked.Fill(working))
	if ctx.Err() == nil && errors.Is(err, context.DeadlineExceeded) {
		err = nil
	}
	return errors.Join(err, s.tell(ctx, before))
}

// tell writes into the log how far the reading has come, if this turn read anything.
func (s *Service) tell(ctx context.Context, before candidates.Progress) error {
	now, err := s.Candidates.Progress(ctx)
	if err == nil && now.Known != before.Known {
		slog.InfoContext(ctx, "matching: what services mean is read", "known", now.Known, "of", now.All)
	}
	return err
}
