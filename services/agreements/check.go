package agreements

import (
	"context"
	"fmt"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/calendar"
	"lateral/services/diary"
)

// Check reads every agreement and returns a sentence for each broken
// invariant of the package; there should be none.
func Check(ctx context.Context, r docdb.Reader) ([]string, error) {
	booked, err := bookings(ctx, r)
	if err != nil {
		return nil, err
	}
	var wrong []string
	active := map[string]int{}
	err = agreements.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, func(a Agreement) error {
		s := Standing{Agreement: a}
		if err := s.read(ctx, r); err != nil {
			return err
		}
		wrong = append(wrong, s.check(booked)...)
		if a.State == ActiveAgreement {
			active[a.NeedID]++
		}
		return nil
	})
	for need, n := range active {
		if n > 1 {
			wrong = append(wrong, fmt.Sprintf("the need %s has %d active agreements", need, n))
		}
	}
	return wrong, err
}

// halfDay is a half-day of a leader.
type halfDay struct {
	leaderID string
	slot     calendar.Slot
}

// bookings says which agreement has which half-day.
func bookings(ctx context.Context, r docdb.Reader) (map[halfDay]string, error) {
	booked := map[halfDay]string{}
	err := diary.EachBooked(ctx, r, func(h diary.HalfDay) error {
		booked[halfDay{h.LeaderID, h.Slot}] = h.By
		return nil
	})
	return booked, err
}

func (s Standing) check(booked map[halfDay]string) []string {
	var wrong []string
	a := s.Agreement
	expect := func(ok bool, what string, args ...any) {
		if !ok {
			wrong = append(wrong, a.Ref+": "+fmt.Sprintf(what, args...))
		}
	}
	for _, account := range a.ForSchool {
		expect(account != a.AccountID && !slices.Contains(a.ForHome, account), "has %s on both sides", account)
	}
	waiting, signed := 0, 0
	var slots []calendar.Slot
	for _, v := range s.Visits {
		slots = append(slots, v.agreed()...)
		switch {
		case v.Waits():
			waiting++
		case v.State == SignedOffVisit:
			signed++
		}
		expect(v.HalfDays == len(v.Slots), "the visit of %s has %d half-days in %d slots", v.Date, v.HalfDays, len(v.Slots))
		expect(v.MayBeInvoiced() || !v.Billable && (v.InAdvance || v.InvoiceID+v.ExpensesInvoiceID == ""),
			"the visit of %s is %s and to be paid for", v.Date, v.State)
		expect(!v.ToCredit || v.State == CancelledVisit && v.InvoiceID != "",
			"the visit of %s is %s and to be credited", v.Date, v.State)
		expect(v.Claimed().Pence <= a.Expenses.Most.Pence, "the visit of %s claims %s; agreed was %s", v.Date, v.Claimed(),
			a.Expenses.Most)
		for _, slot := range v.Slots {
			by := booked[halfDay{a.LeaderID, slot}]
			expect(v.State == CancelledVisit || by == a.ID, "%s of a visit that is %s is booked by %q", slot, v.State, by)
		}
	}
	late := 0
	for _, v := range s.Visits {
		expect(v.LateShare == 0 || v.State == CancelledVisit && v.CancelledSide == SchoolSide,
			"of the visit of %s, %s, a share is due", v.Date, v.State)
		if v.LateShare > 0 {
			late++
		}
	}
	expect(late == a.CancelledLate, "counts %d visits cancelled late; there are %d", a.CancelledLate, late)
	slices.SortFunc(slots, calendar.Slot.Compare) // moved visits have other days
	for _, m := range s.Moves {
		expect(m.State != AskedMove || s.planned(m.VisitID), "the visit of %s is asked to be moved and not planned",
			m.From[0].Date)
	}
	expect(slices.Equal(slots, a.Slots), "its visits are on %v, agreed was %v", slots, a.Slots)
	expect(waiting == a.Waiting && signed == a.SignedOff, "counts %d waiting and %d signed off; there are %d and %d",
		a.Waiting, a.SignedOff, waiting, signed)
	expect((a.State == ActiveAgreement) == (waiting > 0), "is %s with %d visits waiting", a.State, waiting)
	expect(a.State != CompletedAgreement || signed > 0, "is completed with nothing signed off")
	return wrong
}

func (s Standing) planned(visitID string) bool {
	return slices.ContainsFunc(s.Visits, func(v Visit) bool { return v.ID == visitID && v.State == PlannedVisit })
}
