package privacy

import (
	"context"
	"errors"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/pace"
	"lateral/pkg/states"
	"lateral/pkg/text"
	"lateral/services/people"
)

// State says where a request to be erased stands.
type State string

// The states of a request.
const (
	Asked     State = "asked"
	Withdrawn State = "withdrawn"
	Refused   State = "refused"
	Begun     State = "begun" // the account is closed, and a job looks through everything
	Done      State = "done"
)

// ErasureSteps are the steps of a request.
var ErasureSteps = states.Of(states.Steps[State]{
	Asked:     {"withdraw": Withdrawn, "refuse": Refused, "carry out": Begun},
	Begun:     {"finish": Done},
	Withdrawn: {},
	Refused:   {},
	Done:      {},
})

// Erasure is somebody's request to be erased.
type Erasure struct {
	docdb.Meta
	AccountID string     `json:"accountId"`
	State     State      `json:"state"`
	AskedAt   time.Time  `json:"askedAt"`
	DueOn     string     `json:"dueOn"` // 2006-01-02: the law gives a month
	EndedAt   *time.Time `json:"endedAt,omitempty"`
	EndedBy   string     `json:"endedBy,omitempty"` // account
	Reason    string     `json:"reason,omitempty"`  // why it was refused

	// While it is carried out: who it was, which collection is next, and whether the
	// present pass has found something. All of it is dropped at the end.
	Was   *Was   `json:"was,omitempty"`
	Next  string `json:"next,omitempty"`  // the next collection
	Found int    `json:"found,omitempty"` // documents that the present pass has changed
	Pass  int    `json:"pass,omitempty"`
}

// Was is what somebody who is being erased was called.
type Was struct {
	Names     []string `json:"names"`
	Addresses []string `json:"addresses"`
}

var erasures = docdb.Of[Erasure]("erasures",
	docdb.Index{Name: "by_account", Fields: []string{"accountId", "askedAt"}},
	docdb.Index{Name: "by_state", Fields: []string{"state", "dueOn"}},
	docdb.Index{Name: "one_asked", Fields: []string{"accountId"}, Unique: true,
		Where: []docdb.Equals{{Field: "state", Value: string(Asked)}}},
)

// GetErasure returns a request, or NotFound.
func GetErasure(ctx context.Context, r docdb.Reader, id string) (Erasure, error) {
	e, err := erasures.Get(ctx, r, id)
	if errors.Is(err, docdb.ErrNotFound) {
		err = apperr.NotFound("request")
	}
	return e, err
}

// Latest returns the last request of an account; NotFound if there was none.
func latest(ctx context.Context, r docdb.Reader, accountID string) (Erasure, error) {
	e, err := erasures.First(ctx, r, docdb.Query{Index: "by_account", Equal: []any{accountID}, Descending: true})
	if errors.Is(err, docdb.ErrNotFound) {
		err = apperr.NotFound("request")
	}
	return e, err
}

// Standing is the state of somebody's erasure.
type Standing struct {
	Request   *Erasure // the last one; nil if there was none
	Obstacles []string // what must be finished first, in sentences
}

// Standing returns the state of the caller's erasure.
func (s *Service) Standing(ctx context.Context, actor people.Actor) (Standing, error) {
	var st Standing
	err := s.db.View(ctx, func(r docdb.Reader) error {
		e, err := latest(ctx, r, actor.AccountID)
		if err == nil {
			st.Request = &e
		} else if !apperr.Is(err, apperr.KindNotFound) {
			return err
		}
		st.Obstacles, err = obstacles(ctx, r, actor.AccountID, "You are")
		return err
	})
	return st, err
}

// Ask asks to erase the person who calls. Asking again returns the request that waits.
// People may ask even if something must be finished first: the month of the law begins now.
// TooMany if they ask again and again.
func (s *Service) Ask(ctx context.Context, actor people.Actor) (Erasure, error) {
	var e Erasure
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		before, err := latest(ctx, tx, actor.AccountID)
		if err == nil && before.State == Asked {
			e = before
			return nil
		}
		if err != nil && !apperr.Is(err, apperr.KindNotFound) {
			return err
		}
		often := pace.Pace{What: "ask-erasure", Often: 3, Per: 24 * time.Hour}
		if err := pace.Check(ctx, tx, s.now(), "You have asked for this several times today. Please wait.",
			often.Of(actor.AccountID)); err != nil {
			return err
		}
		now := s.now()
		e = Erasure{
			Meta: docdb.Meta{ID: s.ids.New("erasure")}, AccountID: actor.AccountID, State: Asked, AskedAt: now,
			DueOn: date.Of(now.AddDate(0, 1, 0)),
		}
		if err := erasures.Insert(ctx, tx, &e); err != nil {
			return err
		}
		return s.tell(ctx, tx, ErasureAsked, e)
	})
	return e, err
}

// Withdraw takes the caller's request back. Conflict if none waits.
func (s *Service) Withdraw(ctx context.Context, actor people.Actor) error {
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		e, err := latest(ctx, tx, actor.AccountID)
		if err != nil {
			return err
		}
		return s.end(ctx, tx, &e, docdb.AnyVersion, "withdraw", ErasureWithdrawn, actor.AccountID, "")
	})
}

// Refuse turns a request down, for a reason that the person reads. It is for operators, who
// see the request at a version. NotFound to others; Conflict if it does not wait.
func (s *Service) Refuse(ctx context.Context, actor people.Actor, id string, seen int64,
	reason string) (Erasure, error) {
	var c apperr.Check
	reason, err := text.Clean(reason, text.Short)
	c.Add("reason", err)
	c.That(err != nil || reason != "", "reason", "Say why: the person reads it.")
	if err := c.Err(); err != nil {
		return Erasure{}, err
	}
	var e Erasure
	err = s.db.Update(ctx, func(tx docdb.Tx) error {
		var err error
		if e, err = s.decided(ctx, tx, actor, id); err != nil {
			return err
		}
		return s.end(ctx, tx, &e, seen, "refuse", ErasureRefused, actor.AccountID, reason)
	})
	return e, err
}

// decided returns a request that the actor may decide on. It must not be their own.
func (s *Service) decided(ctx context.Context, tx docdb.Tx, actor people.Actor, id string) (Erasure, error) {
	if !actor.IsOperator() {
		return Erasure{}, apperr.NotFound("request")
	}
	e, err := GetErasure(ctx, tx, id)
	if err == nil && e.AccountID == actor.AccountID {
		err = apperr.Forbidden("Another operator must decide on your own request.")
	}
	return e, err
}

func (s *Service) end(ctx context.Context, tx docdb.Tx, e *Erasure, seen int64, verb string, told events.Type,
	by, reason string) error {
	if !e.IsAt(seen) {
		return apperr.Stale("request")
	}
	if !ErasureSteps.Allows(e.State, verb) {
		return apperr.Conflict("erasure_decided", "This request no longer waits.")
	}
	var err error
	if e.State, err = ErasureSteps.After(e.State, verb); err != nil {
		return err
	}
	now := s.now()
	e.EndedAt, e.EndedBy, e.Reason = &now, by, reason
	if err := erasures.Replace(ctx, tx, e); err != nil {
		return err
	}
	return s.tell(ctx, tx, told, *e)
}

func (s *Service) tell(ctx context.Context, tx docdb.Tx, what events.Type, e Erasure) error {
	return s.events.Append(ctx, tx, what, e.AccountID, ErasureData{ErasureID: e.ID, AccountID: e.AccountID})
}

// Waiting is a request that an operator decides on.
type Waiting struct {
	Erasure
	Name      string
	Email     string
	Obstacles []string
}

// List returns a page of the requests in a state, the first due first, and the next cursor,
// for operators. Others find none.
func (s *Service) List(ctx context.Context, actor people.Actor, state State, cursor string,
	limit int) ([]Waiting, string, error) {
	if !actor.IsOperator() {
		return nil, "", apperr.NotFound("request")
	}
	var all []Waiting
	var next string
	err := s.db.View(ctx, func(r docdb.Reader) error {
		found, more, err := erasures.Find(ctx, r,
			docdb.Query{Index: "by_state", Equal: []any{state}, After: cursor, Limit: limit})
		next = more
		for _, e := range found {
			w, err := describe(ctx, r, e)
			if err != nil {
				return err
			}
			all = append(all, w)
		}
		return err
	})
	if errors.Is(err, docdb.ErrBadCursor) {
		err = apperr.Invalid(apperr.Field{Path: "cursor", Message: "Start again at the first page of the list."})
	}
	return all, next, err
}

// describe says whose request it is, and what is in its way while it waits.
func describe(ctx context.Context, r docdb.Reader, e Erasure) (Waiting, error) {
	w := Waiting{Erasure: e}
	a, err := people.GetAccount(ctx, r, e.AccountID)
	if err != nil {
		return w, err
	}
	w.Name, w.Email, w.Was = a.Name, a.Email, nil
	if e.State == Asked {
		w.Obstacles, err = obstacles(ctx, r, e.AccountID, "They are")
	}
	return w, err
}
