package evidence

import (
	"context"
	"errors"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/leaders"
	"lateral/services/register"
)

// Record counts what a leader has delivered. The zero Record belongs to a leader
// without a signed-off visit.
type Record struct {
	docdb.Meta          // the id is the leader's
	HalfDays   int      `json:"halfDays"`
	Schools    int      `json:"schools"` // each counted once, also after it closed
	FirstOn    date.Day `json:"firstOn"` // date of the first visit, 2006-01-02
	LastOn     date.Day `json:"lastOn"`  // date of the last one
}

// Delivery is a visit of a leader that the school signed off.
type Delivery struct {
	docdb.Meta              // the id is the visit's
	LeaderID   string       `json:"leaderId"`
	URN        register.URN `json:"urn"`  // of the school that was supported
	Date       date.Day     `json:"date"` // 2006-01-02
	HalfDays   int          `json:"halfDays"`
}

var (
	records    = docdb.Of[Record]("leader_records")
	deliveries = docdb.Of[Delivery]("deliveries",
		docdb.Index{Name: "by_leader", Fields: []string{"leaderId", "date"}},
		docdb.Index{Name: "by_school", Fields: []string{"urn"}},
	)
)

// RecordOf returns the leader's record; the zero Record where nothing was signed
// off yet.
func RecordOf(ctx context.Context, r docdb.Reader, leaderID string) (Record, error) {
	record, err := records.Get(ctx, r, leaderID)
	if errors.Is(err, docdb.ErrNotFound) {
		return Record{}, nil
	}
	return record, err
}

// ReadAhead reads the records of leaders in one call, for a loop that asks for one after the
// other on the same snapshot.
func ReadAhead(ctx context.Context, r docdb.Reader, leaderIDs []string) error {
	return records.ReadAhead(ctx, r, leaderIDs)
}

// Delivered returns the records of leaders, by leader, in the words of leaders, who
// show them with profiles.
func Delivered(ctx context.Context, r docdb.Reader, leaderIDs []string) (map[string]leaders.Delivered, error) {
	found, err := records.GetMany(ctx, r, leaderIDs)
	all := make(map[string]leaders.Delivered, len(found))
	for id, one := range found {
		all[id] = leaders.Delivered{HalfDays: one.HalfDays, Schools: one.Schools, FirstOn: one.FirstOn, LastOn: one.LastOn}
	}
	return all, err
}
