package matching

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/matching/relevance"
	"lateral/services/needs"
	"lateral/services/themes"
)

// asked is what an open need means.
type asked struct {
	docdb.Meta                   // the id is that of the need
	Meaning    relevance.Meaning `json:"meaning"`
}

var asks = docdb.Of[asked]("asked_meanings")

// textOf is what a need says, as it is read: misspelt words are read as those that are meant.
func (s *Service) textOf(n needs.Need) (relevance.Text, []themes.Misspelt) {
	text := n.What
	if n.Success != "" {
		text += "\n" + n.Success
	}
	misspelt := s.spelling().Read(text)
	return relevance.Text{Body: themes.AsRead(text, misspelt), Ticked: n.Themes}, misspelt
}

// meaningOf is what a need means, empty while that is not known.
func (s *Service) meaningOf(ctx context.Context, r docdb.Reader, n needs.Need) (relevance.Meaning, error) {
	a, err := asks.Get(ctx, r, n.ID)
	if errors.Is(err, docdb.ErrNotFound) {
		return relevance.Meaning{}, nil
	}
	text, _ := s.textOf(n)
	return a.Meaning.Of(text, s.reader.Model()), err
}

// FollowNeeds reads what an open need means, and forgets it when the need is open no more. It
// consumes the events of needs.
func (s *Service) FollowNeeds(ctx context.Context, e events.Event) error {
	var data needs.Data
	if err := e.Decode(&data); err != nil {
		return err
	}
	return s.learnNeed(ctx, data.NeedID)
}

// LearnNeeds reads what needs mean after something else than their schools changed them.
func (s *Service) LearnNeeds(ctx context.Context, ids []string) error {
	for _, id := range ids {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := s.learnNeed(ctx, id); err != nil {
			return err
		}
	}
	return nil
}

func (s *Service) learnNeed(ctx context.Context, id string) error {
	n, err := needs.GetNeed(ctx, s.db, id)
	if apperr.Is(err, apperr.KindNotFound) || err == nil && n.State != needs.Open {
		return s.forgetNeed(ctx, id)
	}
	if err != nil || s.reader == nil {
		return err
	}
	a, err := asks.Get(ctx, s.db, id)
	if err != nil && !errors.Is(err, docdb.ErrNotFound) {
		return err
	}
	text, _ := s.textOf(n)
	if a.Meaning.Fits(text, s.reader.Model()) {
		return nil
	}
	// The model runs outside the transaction: it takes a second for half a page.
	m, err := relevance.Learn(s.reader, text, a.Meaning)
	if err != nil {
		return nil //nolint:nilerr // the program says it at start; words go on
	}
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		a, err := asks.Get(ctx, tx, id)
		if errors.Is(err, docdb.ErrNotFound) {
			return asks.Insert(ctx, tx, &asked{Meta: docdb.Meta{ID: id}, Meaning: m})
		}
		if err != nil {
			return err
		}
		a.Meaning = m
		return asks.Replace(ctx, tx, &a)
	})
}

func (s *Service) forgetNeed(ctx context.Context, id string) error {
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		a, err := asks.Get(ctx, tx, id)
		if errors.Is(err, docdb.ErrNotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		return asks.Delete(ctx, tx, &a)
	})
}
