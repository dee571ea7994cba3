package leaders

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/people"
	"lateral/services/register"
)

// Checked is a leader with their checks, and who may confirm them.
type Checked struct {
	Leader     Leader
	Record     CheckRecord // at version 0 until something is confirmed
	Confirmers Confirmers
	Lacks      []Lack   // on the day on which it was read
	Lacking    []string // the same in sentences
}

// Checks returns the checks of a leader to the people whom they concern;
// NotFound to others, even if they see the leader.
func (d *Directory) Checks(ctx context.Context, actor people.Actor, leaderID string) (Checked, error) {
	var c Checked
	err := d.db.View(ctx, func(r docdb.Reader) error {
		var err error
		c, err = d.checked(ctx, r, actor, leaderID)
		return err
	})
	return c, err
}

// ChecksAt returns, by name, the leaders of a home school with their checks,
// without retired ones, for its head and senior leaders. NotFound to others.
func (d *Directory) ChecksAt(ctx context.Context, actor people.Actor, urn register.URN) ([]Checked, error) {
	if !MayListChecks(actor, urn) {
		return nil, apperr.NotFound("school")
	}
	var all []Checked
	err := d.db.View(ctx, func(r docdb.Reader) error {
		here, err := leaderDocs.All(ctx, r, docdb.Query{Index: "by_home", Equal: []any{urn}})
		if err != nil {
			return err
		}
		ids := make([]string, len(here))
		for i, l := range here {
			ids[i] = l.ID
		}
		if err := checkRecords.ReadAhead(ctx, r, ids); err != nil {
			return err
		}
		for _, l := range here {
			if l.State == Retired {
				continue
			}
			c, err := d.checkedOf(ctx, r, actor, l)
			if err != nil {
				return err
			}
			all = append(all, c)
		}
		return nil
	})
	return all, err
}

func (d *Directory) checked(ctx context.Context, r docdb.Reader, actor people.Actor, leaderID string) (Checked, error) {
	l, err := GetLeader(ctx, r, leaderID)
	if err != nil {
		return Checked{}, err
	}
	c, err := d.checkedOf(ctx, r, actor, l)
	if err == nil && !c.Confirmers.seesChecks(actor) {
		return Checked{}, apperr.NotFound("leader")
	}
	return c, err
}

func (d *Directory) checkedOf(ctx context.Context, r docdb.Reader, actor people.Actor, l Leader) (Checked, error) {
	c := Checked{Leader: l}
	var err error
	if c.Confirmers, err = ConfirmersOf(ctx, r, l); err != nil {
		return c, err
	}
	if c.Record, err = checkRecordOf(ctx, r, l.ID); err != nil {
		return c, err
	}
	c.look(actor, date.On(d.now()))
	return c, nil
}

// look notes what is missing on the day, as the reader reads it.
func (c *Checked) look(reader people.Actor, today date.Day) {
	c.Lacks = c.Record.Missing(today)
	c.Lacking = c.Record.Lacking(c.Leader.Whose(reader.AccountID), today, today)
}

// ChecksOf returns the leader's checks, empty where nothing is confirmed. It is
// for other nouns, which ask first who may read them.
func ChecksOf(ctx context.Context, r docdb.Reader, leaderID string) (Checks, error) {
	c, err := checkRecordOf(ctx, r, leaderID)
	return c.Checks, err
}

func checkRecordOf(ctx context.Context, r docdb.Reader, leaderID string) (CheckRecord, error) {
	c, err := checkRecords.Get(ctx, r, leaderID)
	if errors.Is(err, docdb.ErrNotFound) {
		return CheckRecord{Meta: docdb.Meta{ID: leaderID}}, nil
	}
	return c, err
}

// dropChecks deletes the checks of a leader whose role in the home school has
// ended: somebody who comes back is checked again.
func (d *Directory) dropChecks(ctx context.Context, tx docdb.Tx, l Leader) error {
	c, err := checkRecords.Get(ctx, tx, l.ID)
	if errors.Is(err, docdb.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := checkRecords.Delete(ctx, tx, &c); err != nil {
		return err
	}
	return d.events.Append(ctx, tx, ChecksEnded, l.ID, ChecksData{LeaderData: DataOf(l), Checks: c.Checks})
}
