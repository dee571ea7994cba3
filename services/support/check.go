package support

import (
	"context"
	"fmt"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/calendar"
	"lateral/services/diary"
)

// Check reads every thread and returns a sentence for each broken invariant of
// the package; there should be none.
func Check(ctx context.Context, r docdb.Reader) ([]string, error) {
	var wrong []string
	booked, err := bookings(ctx, r)
	if err != nil {
		return nil, err
	}
	active := map[string]int{}
	err = enquiries.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, func(e Enquiry) error {
		d, err := dossierOf(ctx, r, e)
		if err != nil {
			return err
		}
		wrong = append(wrong, d.checkEnquiry()...)
		wrong = append(wrong, d.checkReleases()...)
		if d.agreement != nil {
			wrong = append(wrong, d.checkAgreement(booked)...)
		}
		if d.agreement != nil && d.agreement.State == AgreementActive {
			active[e.NeedID]++
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

func (d dossier) checkEnquiry() []string {
	var wrong []string
	e := d.enquiry
	expect := func(ok bool, what string, args ...any) {
		if !ok {
			wrong = append(wrong, e.Ref+": "+fmt.Sprintf(what, args...))
		}
	}
	expect(e.Live == (e.State == EnquirySent || e.State == EnquiryProposed), "is %s and live %t", e.State, e.Live)
	expect((e.EndedAt == nil) == e.Live, "is %s and has ended: %t", e.State, e.EndedAt != nil)
	expect((e.AgreementID != "") == (e.State == EnquiryAgreed), "is %s with the agreement %q", e.State, e.AgreementID)
	for _, account := range e.ForSchool {
		expect(account != e.AccountID && !slices.Contains(e.ForHome, account), "has %s on both sides", account)
	}
	expect(len(d.proposals) == e.Proposals, "counts %d proposals and has %d", e.Proposals, len(d.proposals))
	accepted := 0
	for i, p := range d.proposals {
		expect(p.Number == i+1, "has proposal %d as number %d", i+1, p.Number)
		expect((p.State == ProposalOpen) == (p.ID == e.OpenID), "names %q as open; proposal %d is %s", e.OpenID, p.Number, p.State)
		expect(p.State != ProposalOpen || e.Live && i == len(d.proposals)-1, "has proposal %d open", p.Number)
		expect(p.HalfDays == len(p.Slots) && p.HalfDays > 0, "has proposal %d with %d half-days in %d slots", p.Number, p.HalfDays, len(p.Slots))
		if p.State == ProposalAccepted {
			accepted++
		}
	}
	expect((accepted == 1) == (e.State == EnquiryAgreed) && accepted <= 1, "is %s with %d accepted proposals", e.State, accepted)
	return wrong
}

func (d dossier) checkReleases() []string {
	var wrong []string
	expect := func(ok bool, p Proposal, what string) {
		if !ok {
			wrong = append(wrong, fmt.Sprintf("%s: proposal %d is %s, by the %s, and its release is %s", d.enquiry.Ref, p.Number, p.State, p.From, what))
		}
	}
	for _, p := range d.proposals {
		rel, found := d.release(p.ID)
		expect(found || p.From == SchoolSide && p.TakenUpAt == nil && p.State != ProposalAccepted, p, "missing")
		if !found {
			continue
		}
		switch p.State {
		case ProposalOpen:
			expect(rel.State != ReleaseLapsed, p, string(rel.State))
		case ProposalAccepted:
			expect(rel.State == ReleaseGranted, p, string(rel.State))
		default:
			expect(rel.State == ReleaseLapsed || rel.State == ReleaseRefused, p, string(rel.State))
		}
	}
	return wrong
}

func (d dossier) checkAgreement(booked map[halfDay]string) []string {
	var wrong []string
	a := d.agreement
	expect := func(ok bool, what string, args ...any) {
		if !ok {
			wrong = append(wrong, a.Ref+": "+fmt.Sprintf(what, args...))
		}
	}
	waiting, signed := 0, 0
	var slots []calendar.Slot
	for _, v := range d.visits {
		slots = append(slots, v.agreed()...)
		switch {
		case v.Waits():
			waiting++
		case v.State == VisitSignedOff:
			signed++
		}
		expect(v.HalfDays == len(v.Slots), "the visit of %s has %d half-days in %d slots", v.Date, v.HalfDays, len(v.Slots))
		expect(v.State == VisitSignedOff || !v.Billable && v.InvoiceID == "", "the visit of %s is %s and to be paid for", v.Date, v.State)
		for _, slot := range v.Slots {
			by := booked[halfDay{a.LeaderID, slot}]
			expect(v.State == VisitCancelled || by == a.ID, "%s of a visit that is %s is booked by %q", slot, v.State, by)
		}
	}
	slices.SortFunc(slots, calendar.Slot.Compare) // moved visits have other days
	for _, m := range d.moves {
		expect(m.State != MoveAsked || d.planned(m.VisitID), "the visit of %s is asked to be moved and not planned", m.From[0].Date)
	}
	expect(slices.Equal(slots, a.Slots), "its visits are on %v, agreed was %v", slots, a.Slots)
	expect(waiting == a.Waiting && signed == a.SignedOff, "counts %d waiting and %d signed off; there are %d and %d", a.Waiting, a.SignedOff, waiting, signed)
	expect((a.State == AgreementActive) == (waiting > 0), "is %s with %d visits waiting", a.State, waiting)
	expect(a.State != AgreementCompleted || signed > 0, "is completed with nothing signed off")
	return wrong
}

func (d dossier) planned(visitID string) bool {
	return slices.ContainsFunc(d.visits, func(v Visit) bool { return v.ID == visitID && v.State == VisitPlanned })
}
