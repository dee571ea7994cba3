package notices

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
	"lateral/services/privacy"
)

func privacyRules() map[events.Type]rule {
	return map[events.Type]rule{
		privacy.CopyTaken:      on(copyTaken),
		privacy.ErasureAsked:   on(erasureAsked),
		privacy.ErasureRefused: on(erasureRefused),
		privacy.ErasureBegun:   on(erasureBegun),
	}
}

func copyTaken(_ context.Context, _ docdb.Reader, d people.PersonData) ([]telling, error) {
	return ofOneself(d.AccountID, copyTakenTitle(),
		copyTakenWords())
}

func erasureAsked(ctx context.Context, r docdb.Reader, d privacy.ErasureData) ([]telling, error) {
	e, err := privacy.GetErasure(ctx, r, d.ErasureID)
	if err != nil || e.State != privacy.Asked {
		return nil, err
	}
	mine, _ := ofOneself(d.AccountID, erasureAskedTitle(),
		erasureAskedWords(e))
	operators, err := people.HoldersOf(ctx, r, people.Service(), people.Operator)
	return merge(mine, toAccounts(erasureAskedToOperators(e), operators)), err
}

func erasureRefused(ctx context.Context, r docdb.Reader, d privacy.ErasureData) ([]telling, error) {
	e, err := privacy.GetErasure(ctx, r, d.ErasureID)
	if err != nil {
		return nil, err
	}
	return []telling{erasureRefusedToPerson(d, e)}, nil
}

// erasureBegun writes the last letter; afterwards the address is deleted.
func erasureBegun(ctx context.Context, r docdb.Reader, d privacy.ErasureData) ([]telling, error) {
	to, err := privacy.GoodbyeTo(ctx, r, d.ErasureID)
	if apperr.Is(err, apperr.KindNotFound) {
		return nil, nil
	}
	return []telling{goodbye(to)}, err
}
