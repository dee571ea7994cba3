package privacy

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/states"
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
	DueOn     date.Day   `json:"dueOn"` // 2006-01-02: the law gives a month
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
	return e, apperr.NotFoundIf(err, docdb.ErrNotFound, "request")
}

// Latest returns the last request of an account; NotFound if there was none.
func latest(ctx context.Context, r docdb.Reader, accountID string) (Erasure, error) {
	e, err := erasures.First(ctx, r, docdb.Query{Index: "by_account", Equal: []any{accountID}, Descending: true})
	return e, apperr.NotFoundIf(err, docdb.ErrNotFound, "request")
}
