package security

import (
	"context"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
)

// origin says from where a person caused an event. It is kept apart from the event, which
// is kept for ever.
type origin struct {
	docdb.Meta           // the id is that of the event
	AccountID  string    `json:"accountId"`
	Address    string    `json:"address"`
	Agent      string    `json:"agent,omitempty"`
	At         time.Time `json:"at"`
}

var origins = docdb.Of[origin]("event_origins",
	docdb.Index{Name: "by_time", Fields: []string{"at"}},
	docdb.Index{Name: "by_account", Fields: []string{"accountId"}},
)

// writeOrigin notes from where the event was caused, within tx. Of jobs and commands
// nothing is known.
func writeOrigin(ctx context.Context, tx docdb.Tx, e events.Event) error {
	from := people.CallerFrom(ctx)
	if e.Actor == events.System || !from.Address.IsValid() {
		return nil
	}
	o := origin{
		Meta: docdb.Meta{ID: e.ID}, AccountID: e.Actor, Address: network(from.Address), Agent: from.Agent, At: e.At,
	}
	return origins.Insert(ctx, tx, &o)
}

// Origin is from where an event was caused, as people read it.
type Origin struct {
	Address string // for IPv6 the network
	Device  string // "Firefox on Windows"; "" if it is not known
}

// MaySeeOrigin says whether the actor may know from where the account did something: they
// run the service, or it is their own.
func MaySeeOrigin(actor people.Actor, accountID string) bool {
	return actor.IsOperator() || accountID != "" && actor.AccountID == accountID
}

// OriginsOf returns from where events were caused, by their ids: those of the last twelve
// months that the actor may know.
func OriginsOf(ctx context.Context, r docdb.Reader, actor people.Actor, all []events.Event) (map[string]Origin, error) {
	var ids []string
	for _, e := range all {
		if MaySeeOrigin(actor, e.Actor) {
			ids = append(ids, e.ID)
		}
	}
	found, err := origins.GetMany(ctx, r, ids)
	known := make(map[string]Origin, len(found))
	for id, o := range found {
		known[id] = Origin{Address: o.Address}
		if o.Agent != "" {
			known[id] = Origin{Address: o.Address, Device: people.Caller{Agent: o.Agent}.DeviceWords()}
		}
	}
	return known, err
}
