package people

import (
	"cmp"
	"context"
	"slices"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// OpenSession is a place where somebody is signed in, as they see it.
type OpenSession struct {
	ID        string
	Device    string // "Firefox on Windows"
	Address   string // "" if it is not known
	StartedAt time.Time
	LastAt    time.Time // when it was last used, to a quarter of an hour
	Current   bool      // the session of this call
}

// SignInOf describes a session by its id; NotFound if it is gone.
func SignInOf(ctx context.Context, r docdb.Reader, id string) (OpenSession, error) {
	s, err := sessions.Get(ctx, r, id)
	return s.described(), apperr.NotFoundIf(err, docdb.ErrNotFound, "session")
}

func (s session) described() OpenSession {
	return OpenSession{ID: s.ID, Device: deviceWords(s.Agent), Address: s.Address, StartedAt: s.StartedAt,
		LastAt: s.TurnedAt}
}

// OpenSessions returns where the person who calls is signed in, the last used first.
func (d *Directory) OpenSessions(ctx context.Context, actor Actor) ([]OpenSession, error) {
	live, err := sessions.All(ctx, d.db, docdb.Query{Index: "live", Equal: []any{actor.AccountID}})
	if err != nil {
		return nil, err
	}
	var open []OpenSession
	for _, s := range live {
		if !s.open(d.now()) {
			continue
		}
		o := s.described()
		o.Current = s.ID == actor.SessionID
		open = append(open, o)
	}
	slices.SortFunc(open, func(a, b OpenSession) int {
		return cmp.Or(b.LastAt.Compare(a.LastAt), cmp.Compare(b.ID, a.ID))
	})
	return open, nil
}

// EndOwnSession ends one session of the person who calls. NotFound if it is not theirs, or
// has ended.
func (d *Directory) EndOwnSession(ctx context.Context, actor Actor, id string) error {
	err := d.update(ctx, func(tx docdb.Tx) error {
		s, err := sessions.Get(ctx, tx, id)
		if err != nil {
			return apperr.NotFoundIf(err, docdb.ErrNotFound, "session")
		}
		if s.AccountID != actor.AccountID || !s.open(d.now()) {
			return apperr.NotFound("session")
		}
		return d.end(ctx, tx, s, SignedOut)
	})
	d.forgetAccount(ctx, actor.AccountID)
	return err
}
