package enquiries_test

import (
	"strings"
	"testing"

	"lateral/pkg/date"
	"lateral/services/agreements"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/leaders"
)

// checked lets the home head confirm all checks of the leader, with insurance
// until the day; "" means none.
func checked(t *testing.T, w *enquiriestest.World, until string) {
	t.Helper()
	in := leaders.ConfirmInput{Identity: &leaders.Sighting{On: "2026-01-05"}, DBS: &leaders.Sighting{On: "2026-01-05"}}
	if until != "" {
		in.Insurance = &leaders.Insurance{With: "Zurich", Until: date.Day(until)}
	}
	before := got(w.Leaders.Checks(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), w.Leader.ID))(t)
	got(w.Leaders.Confirm(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), w.Leader.ID, before.Record.Version, in))(t)
}

// Before the agreement, both sides see what is missing on the last proposed
// date.
func TestAProposalShowsWhatLacks(t *testing.T) {
	w := enquiriestest.New(t)
	checked(t, w, "2026-02-04")
	p := w.Proposed(w.Sent(w.AshNeed), enquiriestest.Terms())
	for who, c := range map[string]agreements.Checking{
		"the school": got(w.Enquiries.Thread(w.Ctx, enquiriestest.Head(enquiriestest.Ash), p.EnquiryID))(t).Checking,
		"the home":   got(w.Enquiries.Thread(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), p.EnquiryID))(t).Checking,
	} {
		if len(c.Lacking) != 1 || !strings.HasSuffix(c.Lacking[0], "before the visit on Thu 5 Feb 2026.") ||
			c.MayConfirm != (who == "the home") {
			t.Errorf("%s: %+v", who, c)
		}
	}
}
