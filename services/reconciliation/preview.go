package reconciliation

import (
	"context"
	"errors"

	"lateral/pkg/bankfile"
	"lateral/pkg/date"
	"lateral/services/people"
)

// Question is what a person has to say before a file can be read.
type Question struct {
	Says      string
	Ambiguous *bankfile.Ambiguous
	Columns   *bankfile.UnknownColumns
}

// Preview is what a file would bring. With a question it says nothing else.
type Preview struct {
	Question *Question
	Summary
	First []bankfile.Line // the first lines that are new
}

// sample is how many lines a preview shows.
const sample = 8

// Preview says what a file would bring to an account, and stores nothing. The errors are those of
// Import.
func (s *Service) Preview(ctx context.Context, actor people.Actor, account string, u Upload) (Preview, error) {
	a, err := accountFor(ctx, s.db, actor, account)
	if err != nil {
		return Preview{}, err
	}
	f, st, err := u.read(a)
	if q := asked(err); q != nil {
		return Preview{Question: q}, nil
	}
	if err != nil {
		return Preview{}, err
	}
	sum, news, err := weigh(ctx, s.db, a, u.Name, f.Format, st, date.On(s.now()))
	return Preview{Summary: sum, First: news.lines[:min(sample, len(news.lines))]}, err
}

// asked is the question that an error is; nil if it is none.
func asked(err error) *Question {
	var ambiguous *bankfile.Ambiguous
	var columns *bankfile.UnknownColumns
	switch {
	case errors.As(err, &ambiguous):
		return &Question{Says: sentence(ambiguous.Error()), Ambiguous: ambiguous}
	case errors.As(err, &columns):
		return &Question{Says: sentence(columns.Error()), Columns: columns}
	}
	return nil
}
