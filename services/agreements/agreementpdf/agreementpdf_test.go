package agreementpdf_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/money"
	"lateral/pkg/pdf/pdftest"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementpdf"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/partnerships"
)

// papers are agreements of each kind, printed as they stand.
func papers(t *testing.T) map[string]agreements.Paper {
	t.Helper()
	w := enquiriestest.New(t)
	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	plain, err := w.Agreements.Paper(w.Ctx, w.Broker(), a.ID)
	if err != nil {
		t.Fatal(err)
	}
	mutual, added, long := plain, plain, plain
	mutual.Agreement.Mutual, mutual.Agreement.DayRate, mutual.Agreement.Total = true, money.Pence(0), money.Pence(0)
	mutual.PartnershipName = ""
	added.Agreement.Brokerage = partnerships.Brokerage{Mode: partnerships.Added, PerDay: 5000}
	added.Agreement.PurchaseOrder = "PO 0042"
	long.Agreement.Scope = strings.Repeat("We work on reading in every class of the school. ", 300)
	long.Agreement.BuyerName = strings.Repeat("Long ", 60)
	now := w.Clock.Now()
	long.Agreement.State, long.Agreement.EndedAt = agreements.CancelledAgreement, &now
	return map[string]agreements.Paper{"plain": plain, "mutual": mutual, "added": added, "long": long}
}

func TestEveryKindOfAgreementIsSet(t *testing.T) {
	sizes := map[int]bool{}
	for name, paper := range papers(t) {
		var first, second bytes.Buffer
		if err := errors.Join(agreementpdf.Write(&first, paper), agreementpdf.Write(&second, paper)); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if !bytes.HasPrefix(first.Bytes(), []byte("%PDF-")) || !bytes.Contains(first.Bytes(), []byte("%%EOF")) {
			t.Errorf("%s is no PDF", name)
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("%s is another file the second time", name)
		}
		sizes[first.Len()] = true
	}
	if len(sizes) != 4 {
		t.Errorf("four agreements gave %d files", len(sizes))
	}
}

func TestAnOddPriceOfADayIsExplained(t *testing.T) {
	const why = "At £333.33 a day, each half-day costs £166.67: half-days are priced in whole pence."
	paper := papers(t)["plain"]
	for _, tt := range []struct {
		half *partnerships.HalfDay
		want bool
	}{
		{&partnerships.HalfDay{Price: money.Pence(16_667), Brokerage: money.Pence(0)}, true},
		{nil, false}, // of before the price of a half-day was kept
	} {
		paper.Agreement.DayRate, paper.Agreement.HalfDay = money.Pence(33_333), tt.half
		var file bytes.Buffer
		if err := agreementpdf.Write(&file, paper); err != nil {
			t.Fatal(err)
		}
		if said := slices.Contains(slices.Concat(pdftest.Pages(t, file.Bytes())...), why); said != tt.want {
			t.Errorf("with half-days at %v it explains them: %v", tt.half, said)
		}
	}
}

func TestAPaperFailsWithItsWriter(t *testing.T) {
	if err := agreementpdf.Write(failing{}, papers(t)["plain"]); !errors.Is(err, errFull) {
		t.Errorf("answered %v", err)
	}
}

var errFull = errors.New("disk full")

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errFull }
