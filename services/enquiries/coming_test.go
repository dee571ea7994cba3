package enquiries_test

import (
	"testing"

	"lateral/services/agreements"
	"lateral/services/enquiries/enquiriestest"
)

func TestWhatWaitsNamesTheDays(t *testing.T) {
	w := enquiriestest.New(t)
	w.Proposed(w.Sent(w.AshNeed), enquiriestest.Terms())
	waits, err := w.Enquiries.Waiting(w.Ctx, enquiriestest.Head(enquiriestest.Cedar))
	if err != nil || len(waits) != 1 || agreements.Days(waits[0].Slots) != "Tue 3 Feb 2026 and Thu 5 Feb 2026" {
		t.Errorf("%+v, %v", waits, err)
	}
}
