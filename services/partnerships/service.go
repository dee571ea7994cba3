package partnerships

import (
	"context"
	"sync"
	"time"

	"github.com/hashicorp/golang-lru/v2/simplelru"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ids"
)

// Service holds the use-cases of partnerships.
type Service struct {
	db     docdb.DB
	events *events.Log
	now    clock.Clock
	ids    *ids.Source
	people People

	directory *directory
}

// New returns the partnerships that keep their documents in db.
func New(db docdb.DB, log *events.Log, now clock.Clock, source *ids.Source, options ...Option) *Service {
	s := &Service{db: db, events: log, now: now, ids: source, people: nobody{}, directory: newDirectory()}
	for _, option := range options {
		option(s)
	}
	return s
}

// directory remembers what it counted, by partnership.
type directory struct {
	mu   sync.Mutex
	kept *simplelru.LRU[string, counted]
}

func newDirectory() *directory {
	kept, err := simplelru.NewLRU[string, counted](directoryKept, nil)
	if err != nil { // the size is above zero
		panic(err) //nolint:forbidigo // the program is wrong
	}
	return &directory{kept: kept}
}

type counted struct {
	at      time.Time
	areas   []string
	schools int
}

// Strangers can ask as often as they like. So counts are kept for some time, up to a limit.
const (
	directoryAge  = 10 * time.Minute
	directoryKept = 5000
)

// Option changes how the service is made.
type Option func(*Service)

// WithPeople tells who calls and which schools have heads. Without it nobody
// calls, and no school has a head.
func WithPeople(p People) Option { return func(s *Service) { s.people = p } }

// Caller returns who calls; Unauthenticated if nobody does.
func (s *Service) Caller(ctx context.Context) (Caller, error) { return s.people.Caller(ctx) }
