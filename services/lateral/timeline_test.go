package main

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// timelineOf is what a person reads of the later steps of the thread: the sentences about
// money.
func (s *siege) timelineOf(who, enquiryID string) []string {
	s.t.Helper()
	var money []string
	for _, m := range s.anew(who).get("/enquiries/" + enquiryID).list("timeline") {
		if strings.HasPrefix(m.text("what"), "billing.") {
			money = append(money, m.text("side")+": "+m.text("sentence"))
			if strings.Contains(m.text("sentence"), "bill") != (m.text("page") == "self-bill") {
				s.t.Errorf("%s is led to the page of a %q by %q", who, m.text("page"), m.text("sentence"))
			}
		}
	}
	return money
}

// The invoice and its payment are in the timeline of the thread that led to them, for
// those who may read them. The home school reads of its self-bill, and never of the
// invoice; the leader of neither.
func TestMoneyIsInTheTimelineForThoseWhoMayReadIt(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	d := s.dealt()
	invoice := s.invoicedByTreasury(d)
	s.anew("treasury").call(200, "PUT", "/agreements/"+invoice.text("agreementId")+"/supply",
		object{"supply": "training"}, "If-Match", "*")
	s.anew("officer").post("/invoices/"+invoice.text("id")+"/payment-notices",
		object{"on": s.now.Now().Format(time.DateOnly), "reference": "BACS, and a word of ours"}, "If-Match", "*")
	s.anew("treasury").post("/invoices/"+invoice.text("id")+"/payments",
		object{"amount": invoice["total"], "receivedOn": s.now.Now().Format(time.DateOnly), "reference": "BACS"},
		"If-Match", "*", "Idempotency-Key", "a transfer")
	s.work()

	buyers := []string{
		"broker: Invoice INV-000001 of £525.00 to Aldgate Primary was issued.",
		"broker: What is sold was chosen, for its VAT: training of people.",
		"school: Aldgate Primary said that it paid invoice INV-000001.",
		"broker: £525.00 came for invoice INV-000001, which is paid now.",
	}
	own := []string{"broker: Self-bill SB-000001 was made: it says what the home school is owed."}
	for who, want := range map[string][]string{
		"head": buyers, "officer": buyers, "broker": buyers, "senior": slices.Delete(slices.Clone(buyers), 1, 2),
		"home head": own, "leader": nil,
	} {
		got := s.timelineOf(who, d.thread.text("id"))
		got = slices.DeleteFunc(got, func(text string) bool { return strings.Contains(text, "would still lack") })
		if !slices.Equal(got, want) {
			t.Errorf("%s reads:\n%s\nand not:\n%s", who, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}
