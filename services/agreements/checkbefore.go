package agreements

import (
	"context"
	"errors"
	"slices"
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/services/leaders"
	"lateral/services/people"
)

// daysBefore is how many days before a visit people hear of missing checks:
// enough to renew an insurance.
const daysBefore = 14

// warned records the warnings before a visit; its id is that of the visit.
type warned struct {
	docdb.Meta
	Of []string `json:"of"` // what was missing; an insurance with its last day
}

var warnings = docdb.Of[warned]("check_warnings")

// CheckBefore is the job that tells both schools and the leader which of the
// leader's checks will be missing on the day of a coming visit: once for each
// visit and check. It may run again at any time.
func (s *Service) CheckBefore(ctx context.Context, _ jobs.Job) error {
	now := s.now()
	soon, err := PlannedUntil(ctx, s.db, date.On(now), date.On(now).AddDays(daysBefore))
	for _, v := range soon {
		if err != nil {
			break
		}
		err = s.db.Update(ctx, func(tx docdb.Tx) error { return s.warn(ctx, tx, v.ID) })
	}
	return err
}

// warn reports checks that are missing on the day of the visit and were not
// reported before it.
func (s *Service) warn(ctx context.Context, tx docdb.Tx, visitID string) error {
	v, err := GetVisit(ctx, tx, visitID)
	if err != nil || v.State != PlannedVisit {
		return err
	}
	c, err := leaders.ChecksOf(ctx, tx, v.LeaderID)
	if err != nil {
		return err
	}
	before, err := warnings.Get(ctx, tx, v.ID)
	first := errors.Is(err, docdb.ErrNotFound)
	if err != nil && !first {
		return err
	}
	fresh := slices.DeleteFunc(lacksOf(c, v.Date), func(lack string) bool { return slices.Contains(before.Of, lack) })
	if len(fresh) == 0 {
		return nil
	}
	before.ID, before.Of = v.ID, append(before.Of, fresh...)
	save := warnings.Replace
	if first {
		save = warnings.Insert
	}
	if err := save(ctx, tx, &before); err != nil {
		return err
	}
	return s.tellLacking(ctx, tx, v, c)
}

// lacksOf names the missing checks of a day, so that each is reported once. A
// renewed insurance that runs out again is a new one.
func lacksOf(c leaders.Checks, on date.Day) []string {
	var all []string
	for _, lack := range c.Missing(on) {
		name := string(lack)
		if lack == leaders.InsuranceLapsed {
			name += "." + string(c.Insurance.Until)
		}
		all = append(all, name)
	}
	return all
}

func (s *Service) tellLacking(ctx context.Context, tx docdb.Tx, v Visit, c leaders.Checks) error {
	a, err := GetAgreement(ctx, tx, v.AgreementID)
	if err != nil {
		return err
	}
	l, err := leaders.GetLeader(ctx, tx, v.LeaderID)
	if err != nil {
		return err
	}
	who, err := leaders.ConfirmersOf(ctx, tx, l)
	if err != nil {
		return err
	}
	lacking := func(whose leaders.Whose) string {
		return strings.Join(append(c.Lacking(whose, v.Date, date.On(s.now())), who.Words()), " ")
	}
	h := a.happened(NoSide, people.Actor{}).on(v).Saying(lacking(leaders.Whose(l.Name)))
	h.NoteToLeader = lacking(leaders.Yours)
	return s.Tell(ctx, tx, ChecksFoundLacking, v.ID, h)
}
